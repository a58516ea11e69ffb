using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Two linear layers as one: W = W¹ W², b = b¹ W² + b².</summary>
static class Collapse
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix, (Matrix, Matrix)>>(
        id: "10.1",
        function: "Collapse",
        title: "Two linear layers in one",
        points: 2,
        results: ["W", "b"],
        cases: [Case(2, 3, 1), Case(1, 4, 2), Case(4, 4, 4), Case(3, 1, 2), Case(3, 2, 2), Case(2, 8, 3)],
        hints:
        [
            "Write the second layer down, put the first one in for its input, and multiply out.",
            "(X W¹ + b¹) W² + b²: which terms have X in them, and which have not?",
            "W = W¹ W², of shape (D, K), and b = b¹ W² + b², of shape (1, K).",
        ],
        solution: (W1, b1, W2, b2) => (W1 * W2, b1 * W2 + b2),
        explanation: "Multiplying out (X W¹ + b¹) W² + b² gives X (W¹ W²) + (b¹ W² + b²): a matrix product and a sum can be exchanged. However many "
            + "linear layers there are, they are one; only something that is not linear between them makes a difference.",
        misconceptions:
        [
            ((W1, b1, W2, b2) => (W1 * W2, b2), "The first bias goes through the second layer, too: b = b¹ W² + b²."),
            ((W1, b1, W2, b2) => (W1 * W2, b1 * W2), "The second layer's own bias is missing: add b²."),
            ((W1, b1, W2, b2) => (W1 * W2, b1 + b2), "You added the biases. b¹ has H numbers and is multiplied by W² on its way."),
            ((W1, b1, W2, b2) => (W1 * W2, (b1 + b2) * W2), "b² comes after the second layer and is not multiplied by its weights."),
            ((W1, b1, W2, b2) => (W2 * W1, b1 * W2 + b2), "The order is turned: X meets W¹ first, so it is W¹ W²."),
            ((W1, b1, W2, b2) => ((W1 * W2).Transpose(), b1 * W2 + b2), "W is transposed: it takes D inputs to K outputs, shape (D, K)."),
            ((W1, b1, W2, b2) => (W1 * W2, (b1 * W2 + b2).Transpose()), "b stands in a column. It is added to rows: shape (1, K)."),
            ((W1, b1, W2, b2) => (W1 * W2, Matrix<double>.Build.Dense(1, W2.ColumnCount)), "The biases are gone. Without them the line would have to pass through the origin."),
            ((W1, b1, W2, b2) => (W1.PointwiseTanh() * W2, b1.PointwiseTanh() * W2 + b2),
                "There is no tanh between these layers. With one they could not be joined at all."),
            ((W1, b1, W2, b2) => (W1 * W2 + b1 * W2 + b2, b1 * W2 + b2),
                "The bias is in W as well. It is not multiplied by X: keep the two apart."),
        ]);

    static ExerciseCase Case(int inputs, int hidden, int outputs)
    {
        var draw = new Draw(inputs + hidden);
        return new(
            FormattableString.Invariant($"D = {inputs}, H = {hidden}, K = {outputs}"),
            [draw.Normal(inputs, hidden), draw.Normal(1, hidden), draw.Normal(hidden, outputs), draw.Normal(1, outputs)]);
    }
}
