using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ (1 - z⁽¹⁾ ⊙ z⁽¹⁾), the error of each hidden unit before its tanh.</summary>
static class HiddenDelta
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix>>(
        id: "3.4",
        function: "HiddenDelta",
        title: "The hidden delta",
        points: 3,
        results: ["δ⁽¹⁾"],
        cases: Trial.Cases("NH", trial => [trial.Delta2, trial.W2, trial.Z1], trial => trial.SumByA1, hidden: Activation.Tanh)
            .AndOneWithLarge(1, "W2", -100),
        hints:
        [
            "Two things lie between a⁽²⁾ and a⁽¹⁾: the weights W⁽²⁾ and the tanh. The chain rule gives one factor for each.",
            "Send the error back through the weights with `delta2 * W2.Transpose()`, shape (N, H). Then let every element through its own tanh: multiply it by that tanh's slope.",
            "δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ (1 - z⁽¹⁾ ⊙ z⁽¹⁾); in C#, ⊙ is `PointwiseMultiply`.",
        ],
        solution: (delta2, W2, z1) =>
        {
            var slope = 1 - z1.PointwiseMultiply(z1);
            return (delta2 * W2.Transpose()).PointwiseMultiply(slope);
        },
        explanation: "a⁽²⁾ = z⁽¹⁾ W⁽²⁾ + b⁽²⁾ passes an error δ⁽²⁾ back to z⁽¹⁾ as δ⁽²⁾ W⁽²⁾ᵀ: each hidden unit gets the share that its weight gave it. "
            + "From z⁽¹⁾ to a⁽¹⁾ the slope of the tanh, 1 - tanh² a = 1 - z², scales each element by itself, so this product is pointwise.",
        misconceptions:
        [
            ((delta2, W2, z1) => delta2 * W2.Transpose(),
                ("The error has come through the weights. What else lies between a⁽²⁾ and a⁽¹⁾?", "The tanh: multiply each element by its slope 1 - z⁽¹⁾ ⊙ z⁽¹⁾.")),
            ((delta2, W2, z1) => -(delta2 * W2.Transpose()).PointwiseMultiply(1 - z1.PointwiseMultiply(z1)),
                ("The sign is turned. Which sign has the slope of a function that rises everywhere, as the tanh does?", "The slope is 1 - z² and not z² - 1, and δ⁽²⁾ already is prediction minus target.")),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1),
                ("Your factor falls from left to right. The tanh is as flat on the left as on the right: what does the same to z and to -z?", "Square z⁽¹⁾ element by element: the slope is 1 - z².")),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(z1.PointwiseMultiply(1 - z1)),
                ("That is the slope of a sigmoid. Which units are the hidden ones?", "They are tanh units, with the slope 1 - z².")),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(z1),
                ("You multiplied by the activation z⁽¹⁾ itself. What of a function comes into a chain rule?", "Its slope, 1 - z⁽¹⁾ ⊙ z⁽¹⁾.")),
            ((delta2, W2, z1) => delta2 * W2.TransposeThisAndMultiply(Matrix<double>.Build.Dense(W2.RowCount, z1.ColumnCount, 1)),
                ("All hidden units got the same share, the sum of the weights.", "`delta2 * W2.Transpose()` gives each its own.")),
            ((delta2, W2, z1) => Through(delta2, W2, z1, z => 1 + z * z), ("Your factor grows to both sides, from 1 to 2. Where is the tanh steepest, and where is it flat?", "It is steepest in the middle: 1 minus z², not plus.")),
            ((delta2, W2, z1) => Through(delta2, W2, z1, z => 1 / (1 - z * z)), ("You divided by the slope of the tanh.", "On the way back through a function its slope is a factor.")),
            ((delta2, W2, z1) => Through(delta2, W2, z1, z => (1 - z) * (1 - z)), ("The square is around too much: what exactly is squared in the slope of the tanh?", "z⁽¹⁾ alone: square first, then subtract from 1.")),
            ((delta2, W2, z1) => Through(delta2, W2, z1, z => 1 - 2 * z), ("You doubled z⁽¹⁾ where it is to be squared.", "`z1.Times(z1)` squares each element.")),
            ((delta2, W2, z1) => Through(delta2, W2, z1, z => z * z), ("Your factor is 0 where the tanh is steepest and near 1 where it is flat: it is what the slope lacks to 1.", "Subtract it from 1.")),
            ((delta2, W2, z1) => Through(delta2, W2, z1, z => z > 0 ? 1 : 0), ("That is the slope of a ReLU, with z⁽¹⁾. The hidden units are tanh units.", "The slope of the tanh is 1 - z².")),
            ((delta2, W2, z1) => Through(delta2, W2, z1, z => 1 - Math.Abs(z)), ("You took the absolute value of z⁽¹⁾ where it is to be squared.", "`z1.Times(z1)` squares each element.")),
            ((delta2, W2, z1) => 1 - z1.PointwiseMultiply(z1), "That is the slope of the tanh alone: what came back through the weights is not in it."),
            ((delta2, W2, z1) => delta2 * W2.Row(0).ToRowMatrix() * Matrix<double>.Build.Dense(1, z1.ColumnCount, 1) is var same ? same.PointwiseMultiply(1 - z1.PointwiseMultiply(z1)) : z1,
                ("The error went back through the first unit's weight alone.", "Each hidden unit has its own weight to the output.")),
            ((delta2, W2, z1) => delta2 * W2.Transpose() - delta2 * W2.Transpose() * z1.Transpose() * z1,
                ("A product of matrices mixes samples and units. On the way through the tanh each number goes by itself.", "Multiply element by element: `Times`.")),
        ],
        usual: [Mistakes.Doubled, Mistakes.ActivationTwice("z1", Activation.Tanh), Mistakes.DeltaAveraged, Mistakes.Transposed("(N, H)")]);

    static Matrix Through(Matrix delta2, Matrix w2, Matrix z1, Func<double, double> slope) => (delta2 * w2.Transpose()).PointwiseMultiply(z1.Map(slope, Zeros.Include));
}
