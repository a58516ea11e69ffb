using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Weights of variance 2 / inputs, from standard normal numbers: He et al. (2015).</summary>
static class HeWeights
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "9.2",
        function: "HeWeights",
        title: "Weights for a ReLU layer",
        points: 1,
        results: ["W"],
        cases: [Case(64, 32), Case(1, 4), Case(4, 4), Case(6, 1), Case(32, 10)],
        hints:
        [
            "It is exercise 3.1 for a layer that throws half of its signal away. What makes up for the half?",
            "The variance shall be 2 / inputs, so each number is multiplied by the root of that. The inputs are the rows of the matrix.",
            "W = √(2/D) · R, with D rows in R.",
        ],
        solution: normal => normal * Math.Sqrt(2.0 / normal.RowCount),
        explanation: "A ReLU keeps the positive half of what it gets and with it half of the mean square. A variance of 2 / inputs instead of 1 / inputs gives it "
            + "back, so that the signal stays as large from layer to layer, forwards and backwards.",
        misconceptions:
        [
            (normal => normal * Math.Sqrt(1.0 / normal.RowCount),
                "√(1 / inputs) is the rule for tanh. The ReLU lets only half through, and the 2 makes up for it."),
            (normal => normal * (2.0 / normal.RowCount), "You scaled by 2 / inputs. It is the variance that shall be that: scale by its root."),
            (normal => normal * Math.Sqrt(2.0 / normal.ColumnCount),
                "You counted the outputs. What a unit adds up are its inputs: the rows of the matrix."),
            (normal => normal * Math.Sqrt(2.0 / (normal.RowCount + normal.ColumnCount)),
                "√(2 / (inputs + outputs)) is Glorot's rule. He's counts the inputs alone."),
            (normal => normal.Clone(), "The weights are not scaled: with 64 inputs the pre-activations would be 8 times too large."),
            (normal => normal * Math.Sqrt(2.0), "You multiplied by √2 and forgot to divide by the root of the number of inputs."),
            (normal => normal / Math.Sqrt(2.0 * normal.RowCount), "The 2 went under the line. It belongs above it: √(2 / inputs)."),
            (normal => normal * Math.Sqrt(2 / normal.RowCount),
                "Whole numbers divide to whole numbers in C#: 2 / 64 is 0. Write 2.0."),
            (normal => normal * (Math.Sqrt(2.0) / normal.RowCount), "The root is over the 2 alone. It covers the division, too."),
        ]);

    static ExerciseCase Case(int inputs, int outputs) =>
        new(FormattableString.Invariant($"D = {inputs}, H = {outputs}"), [new Draw(inputs).Normal(inputs, outputs)]);
}
