using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Two linear layers as one: W = W⁽¹⁾ W⁽²⁾, b = b⁽¹⁾ W⁽²⁾ + b⁽²⁾.</summary>
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
            "(X W⁽¹⁾ + b⁽¹⁾) W⁽²⁾ + b⁽²⁾: which terms have X in them, and which have not?",
            "W = W⁽¹⁾ W⁽²⁾, of shape (D, K), and b = b⁽¹⁾ W⁽²⁾ + b⁽²⁾, of shape (1, K).",
        ],
        solution: (W1, b1, W2, b2) => (W1 * W2, b1 * W2 + b2),
        explanation: "Multiplying out (X W⁽¹⁾ + b⁽¹⁾) W⁽²⁾ + b⁽²⁾ gives X (W⁽¹⁾ W⁽²⁾) + (b⁽¹⁾ W⁽²⁾ + b⁽²⁾): a matrix product and a sum can be exchanged. However many "
            + "linear layers there are, they are one; only something that is not linear between them makes a difference.",
        misconceptions:
        [
            ((W1, b1, W2, b2) => (W1 * W2, b2),
                ("b⁽¹⁾ is missing. Which way does it go after the first layer?", "It goes through the second layer, too: multiply it by W⁽²⁾.")),
            ((W1, b1, W2, b2) => (W1 * W2, b1 * W2), ("The second layer's own bias is missing.", "Add b⁽²⁾.")),
            ((W1, b1, W2, b2) => (W1 * W2, b1 + b2), ("You added the biases. What does b⁽¹⁾ meet on its way?", "W⁽²⁾: it has H numbers and is multiplied by it.")),
            ((W1, b1, W2, b2) => (W1 * W2, (b1 + b2) * W2), ("b⁽²⁾ is multiplied by the second layer's weights.", "It comes after them: add it as it is.")),
            ((W1, b1, W2, b2) => (W2 * W1, b1 * W2 + b2),
                ("The order is turned. Which weights does X meet first?", "X meets W⁽¹⁾ first, so it stands first in the product.")),
            ((W1, b1, W2, b2) => ((W1 * W2).Transpose(), b1 * W2 + b2), ("W is transposed.", "It takes D inputs to K outputs: shape (D, K).")),
            ((W1, b1, W2, b2) => (W1 * W2, (b1 * W2 + b2).Transpose()), ("b stands in a column.", "It is added to rows: shape (1, K).")),
            ((W1, b1, W2, b2) => (W1 * W2, Matrix<double>.Build.Dense(1, W2.ColumnCount)),
                ("The biases are gone: the line would have to pass through the origin.", "Take both of them through the layers that come after them.")),
            ((W1, b1, W2, b2) => (W1.PointwiseTanh() * W2, b1.PointwiseTanh() * W2 + b2),
                ("There is no tanh between these layers. With one they could not be joined at all.", "Leave it out: both layers are linear.")),
            ((W1, b1, W2, b2) => (W1 * W2 + b1 * W2 + b2, b1 * W2 + b2),
                ("The bias is in W as well.", "It is not multiplied by X: keep the two apart.")),
            ((W1, b1, W2, b2) => (W1 * W2, b1 * W2 - b2), "b⁽²⁾ is subtracted in yours. What does the second layer do with it?"),
            ((W1, b1, W2, b2) => (W1 * W2, b1 * W2 + 2 * b2), "b⁽²⁾ is in b twice. How often does a sample meet it on its way?"),
            ((W1, b1, W2, b2) => (W1 * W2, b1 * W2.PlusRow(b2)), "b⁽²⁾ was added to the rows of W⁽²⁾. Is it multiplied by anything on its way?"),
            ((W1, b1, W2, b2) => ((W1 * W2).PlusRow(b2), b1 * W2 + b2), "b⁽²⁾ is in W as well. Which terms have X in them?"),
            ((W1, b1, W2, b2) => (Activation.Relu.Apply(W1) * W2, Activation.Relu.Apply(b1) * W2 + b2), "There is no ReLU between these layers. With one they could not be joined at all."),
            ((W1, b1, W2, b2) => (W1.Clone(), b1.Clone()), "That is the first layer alone. Where does X go from there?"),
            ((W1, b1, W2, b2) => (W2.Clone(), b2.Clone()), "That is the second layer alone. What comes into it?"),
            ((W1, b1, W2, b2) => (W1.SubMatrix(0, W1.RowCount, W1.ColumnCount - 1, 1) * W2.SubMatrix(W2.RowCount - 1, 1, 0, W2.ColumnCount), b1 * W2 + b2),
                "Only the last hidden unit is in W. Does every turn of your loop put its share in the place of the one before it?"),
            ((W1, b1, W2, b2) => (W1 * W2 - W1.SubMatrix(0, W1.RowCount, 0, 1) * W2.SubMatrix(0, 1, 0, W2.ColumnCount), b1 * W2 + b2),
                "The first hidden unit is left out in W: with which one does your loop begin?"),
        ]);

    static ExerciseCase Case(int inputs, int hidden, int outputs)
    {
        return Made(inputs + hidden) with { Redraw = Made };

        ExerciseCase Made(int seed)
        {
            var draw = new Draw(seed);
            return new(
                FormattableString.Invariant($"D = {inputs}, H = {hidden}, K = {outputs}"),
                [draw.Normal(inputs, hidden), draw.Normal(1, hidden), draw.Normal(hidden, outputs), draw.Normal(1, outputs)]);
        }
    }
}
