using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Weights of variance 1 / inputs and biases of 0, from standard normal numbers.</summary>
static class InitialParameters
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, (Matrix, Matrix, Matrix, Matrix)>>(
        id: "3.1",
        function: "InitialParameters",
        title: "Where the weights begin",
        points: 2,
        results: ["W1", "b1", "W2", "b2"],
        cases: Trial.Cases("DH", trial => [trial.Draw.Normal(trial.D, trial.H), trial.Draw.Normal(trial.H, 1)])
            .AndOneWithLarge(1, "normal2", -100),
        hints:
        [
            "A unit adds up as many products as it has inputs. How do you keep that sum from growing with their number?",
            "W⁽¹⁾ has D inputs and W⁽²⁾ has H: scale the normal numbers of each by the root of 1 / inputs. The biases are rows of zeros.",
            "W⁽¹⁾ = normal1 · √(1/D), b⁽¹⁾ = 0 of shape (1, H), W⁽²⁾ = normal2 · √(1/H), b⁽²⁾ = 0 of shape (1, 1).",
        ],
        solution: (normal1, normal2) =>
        {
            var W1 = normal1 * Math.Sqrt(1.0 / normal1.RowCount);
            var W2 = normal2 * Math.Sqrt(1.0 / normal2.RowCount);
            var b1 = Matrix<double>.Build.Dense(1, W1.ColumnCount);
            var b2 = Matrix<double>.Build.Dense(1, 1);
            return (W1, b1, W2, b2);
        },
        explanation: "The variance of a sum of independent terms is that of one times their number. Weights of variance 1 / inputs undo that, so pre-activations start "
            + "about as large as the inputs, where the tanh is not flat. The random weights make the units different; the biases may then be 0.",
        misconceptions:
        [
            ((normal1, normal2) => Scaled(normal1, normal2, _ => 1),
                "The weights are not scaled: with many inputs the pre-activations would grow large and the tanh would be flat there."),
            ((normal1, normal2) => Scaled(normal1, normal2, normal => 1.0 / normal.RowCount),
                ("You scaled by 1 / inputs. It is the variance that shall be that: what are the numbers scaled by then?", "By the root of it.")),
            ((normal1, normal2) => Scaled(normal1, normal2, normal => Math.Sqrt(2.0 / normal.RowCount)),
                ("√(2 / inputs) is He's rule, made for ReLU, which cuts half of the signal away.", "For tanh it is √(1 / inputs) here.")),
            ((normal1, normal2) => Scaled(normal1, normal2, normal => Math.Sqrt(1.0 / normal.ColumnCount)),
                ("You counted the outputs of each layer.", "What a unit adds up are its inputs: the rows of W.")),
            ((normal1, normal2) => Scaled(normal1, normal2, Right) is var (W1, b1, W2, b2) ? (W1, b1.Transpose(), W2, b2) : default,
                ("b⁽¹⁾ stands in a column. To what is it added?", "To the rows of X W⁽¹⁾, so it is a row, shape (1, H).")),
            ((normal1, normal2) => Scaled(normal1, normal2, _ => 0),
                "With all weights 0 every hidden unit computes the same, gets the same gradient and stays the same for ever."),
            ((normal1, normal2) => Scaled(normal1, normal2, Right) is var (W1, b1, W2, b2) ? (W1, b1 + 1, W2, b2 + 1) : default,
                "The biases begin at 0: nothing says yet which way to shift."),
            ((normal1, normal2) => Scaled(normal1, normal2, _ => Right(normal1)),
                ("W⁽²⁾ was scaled by the number of features D.", "Its inputs are the H hidden units.")),
            ((normal1, normal2) => Scaled(normal1, normal2, normal => Math.Sqrt(normal.RowCount)),
                "You multiplied by the root of the number of inputs: the more inputs, the larger your weights. The sum over them has to stay as it is."),
            ((normal1, normal2) => Scaled(normal1, normal2, normal => Math.Sqrt(2.0 / (normal.RowCount + normal.ColumnCount))),
                ("You counted inputs and outputs, as Glorot's rule does.", "Here the inputs alone count.")),
            ((normal1, normal2) => Scaled(normal1, normal2, _ => 0.01),
                "You scaled by 0.01 whatever the layer's size is. The more inputs, the smaller each weight has to be."),
            ((normal1, normal2) => Scaled(normal1, normal2, _ => 0.1),
                "You scaled by 0.1 whatever the layer's size is. The more inputs, the smaller each weight has to be."),
            ((normal1, normal2) => (normal1 * Right(normal1), Zeros(normal1), normal2, Zeros(normal2)),
                "W⁽²⁾ is not scaled. A layer's weights depend on its own number of inputs."),
            ((normal1, normal2) => (normal1, Zeros(normal1), normal2 * Right(normal2), Zeros(normal2)),
                "W⁽¹⁾ is not scaled. A layer's weights depend on its own number of inputs."),
            ((normal1, normal2) => (normal1 * Right(normal1), normal1.SubMatrix(0, 1, 0, normal1.ColumnCount), normal2 * Right(normal2), normal2.SubMatrix(0, 1, 0, 1)),
                "The biases are random numbers in yours. They begin at 0: nothing says yet which way to shift."),
            ((normal1, normal2) => (normal1.PointwiseSqrt() / normal1.RowCount, Zeros(normal1), normal2.PointwiseSqrt() / normal2.RowCount, Zeros(normal2)),
                "The root is taken of the random numbers, and a negative one has none. Of what is the root to be?"),
            ((normal1, normal2) => ((normal1 / normal1.RowCount).PointwiseSqrt(), Zeros(normal1), (normal2 / normal2.RowCount).PointwiseSqrt(), Zeros(normal2)),
                "The root is taken of the scaled random numbers, and a negative one has none. Of what is the root to be?"),
            ((normal1, normal2) => (normal1.PointwiseAbs() * Right(normal1), Zeros(normal1), normal2.PointwiseAbs() * Right(normal2), Zeros(normal2)),
                "All weights are positive in yours. The signs of the random numbers belong to them."),
            ((normal1, normal2) => (normal2 * Right(normal1), Zeros(normal2), normal1 * Right(normal2), Zeros(normal1)),
                "The layers are exchanged: `normal1` is for W⁽¹⁾, `normal2` for W⁽²⁾."),
        ]);

    static double Right(Matrix normal) => Math.Sqrt(1.0 / normal.RowCount);

    static (Matrix, Matrix, Matrix, Matrix) Scaled(Matrix normal1, Matrix normal2, Func<Matrix, double> scale) =>
        (normal1 * scale(normal1), Zeros(normal1), normal2 * scale(normal2), Zeros(normal2));

    static Matrix Zeros(Matrix weights) => Matrix<double>.Build.Dense(1, weights.ColumnCount);
}
