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
                ("√(1 / inputs) is the rule for tanh. How much of its signal does a ReLU let through?",
                    "Half, and a 2 in place of the 1 makes up for it.")),
            (normal => normal * (2.0 / normal.RowCount),
                ("You scaled by 2 / inputs. Is that to be the deviation, or the variance?", "The variance: scale by its root.")),
            (normal => normal * Math.Sqrt(2.0 / normal.ColumnCount),
                ("You counted the outputs. What does a unit add up?", "Its inputs: the rows of the matrix.")),
            (normal => normal * Math.Sqrt(2.0 / (normal.RowCount + normal.ColumnCount)),
                ("√(2 / (inputs + outputs)) is Glorot's rule.", "He's counts the inputs alone.")),
            (normal => normal.Clone(),
                ("The weights are not scaled: with 64 inputs the pre-activations would be 8 times as large as the inputs.",
                    "Multiply them by the root of the variance that they shall have.")),
            (normal => normal * Math.Sqrt(2.0), ("You multiplied by √2. Where is the number of inputs?", "Divide by the root of the number of inputs.")),
            (normal => normal / Math.Sqrt(2.0 * normal.RowCount),
                ("The 2 went under the line. Does a ReLU need larger weights than a tanh, or smaller ones?", "Larger ones: the 2 belongs above the line.")),
            (normal => normal * Math.Sqrt(2 / normal.RowCount),
                ("Whole numbers divide to whole numbers in C#: 2 / 64 is 0.", "Write 2.0.")),
            (normal => normal * (Math.Sqrt(2.0) / normal.RowCount), ("The root is over the 2 alone.", "It covers the division, too.")),
            (normal => normal / Math.Sqrt(2.0 / normal.RowCount), "More inputs make your weights larger. A unit that adds up more numbers: does it need larger ones?"),
            (normal => normal * 2 / Math.Sqrt(normal.RowCount), "The root is under the line alone. Which number is the variance to be?"),
            (normal => normal * Math.Pow(2.0 / normal.RowCount, 2), "You squared the variance. Which power of it are the numbers scaled by?"),
            (normal => normal * Math.Sqrt(2.0 / (normal.RowCount * normal.ColumnCount)), "You counted all the weights. How many numbers does one unit add up?"),
            (normal => normal * Math.Sqrt(6.0 / normal.RowCount), "The 6 belongs to uniform numbers, as the bound of their interval. These are normal ones."),
            (normal => normal + Math.Sqrt(2.0 / normal.RowCount), "You moved the numbers, and did not scale them. Which mean are weights to have?"),
            (normal => -normal * Math.Sqrt(2.0 / normal.RowCount), "The sign is turned: scaling does not change it."),
            (normal => normal.PointwiseMultiply(normal) * Math.Sqrt(2.0 / normal.RowCount), "You squared the numbers: none is negative any more. Which mean are weights to have?"),
            (normal => normal * Math.Sqrt(2.0 / 64), "The number of inputs is 64 in yours, whatever the layer. Where does the matrix say how many it has?"),
        ],
        usual: [Mistakes.Transposed("(D, H)")]);

    static ExerciseCase Case(int inputs, int outputs)
    {
        return Made(inputs) with { Redraw = Made };

        ExerciseCase Made(int seed) => new(FormattableString.Invariant($"D = {inputs}, H = {outputs}"), [new Draw(seed).Normal(inputs, outputs)]);
    }
}
