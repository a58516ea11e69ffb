using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>δ⁽²⁾ = (y - t) y (1 - y), the error before the output's sigmoid under the halved squared error.</summary>
static class SquaredErrorDelta
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "8.3",
        function: "SquaredErrorDelta",
        title: "The output delta of the squared error",
        points: 2,
        results: ["δ⁽²⁾"],
        cases: RegressionTrials.Few("N", trial => [trial.Y, trial.T], trial => trial.SumByA2),
        hints:
        [
            "The loss changes with y, and y changes with a⁽²⁾: two factors. This time nothing cancels.",
            "∂E/∂y is y - t. The slope of the sigmoid, written with its own value, is y (1 - y).",
            "δ⁽²⁾ = (y - t) ⊙ y ⊙ (1 - y).",
        ],
        solution: (y, t) => (y - t).PointwiseMultiply(y.PointwiseMultiply(1 - y)),
        explanation: "The cross-entropy divides by y (1 - y) and so takes the sigmoid's slope away. The square does not: where the output is near 0 or 1 the slope "
            + "is next to nothing, and so is the error that gets through, even if the prediction is entirely wrong.",
        misconceptions:
        [
            ((y, t) => y - t,
                ("That is the delta of the cross-entropy, which cancels the sigmoid's slope. Does the square cancel it?", "It does not: multiply by y (1 - y).")),
            ((y, t) => (y - t).PointwiseMultiply(Slope(y)) / 2,
                ("There is a half too much. What does the square bring down?", "A 2, which the half of the loss cancels: nothing is left of either.")),
            ((y, t) => (y - t).PointwisePower(2).PointwiseMultiply(Slope(y)) / 2,
                ("You multiplied the loss itself by the slope.", "Differentiate the square first: ½ (y - t)² gives y - t.")),
            ((y, t) => (y - t).PointwiseMultiply(Slope(Activation.Sigmoid.Apply(y))),
                ("y is behind the sigmoid already: you applied it once more for the slope.", "Make the slope of y as it is: y (1 - y).")),
            ((y, t) => (y - t).PointwiseMultiply(1 - y.PointwiseMultiply(y)),
                ("Your slope is that of the tanh. Which activation has the output?", "It is a sigmoid: the slope is y (1 - y).")),
            ((y, t) => (y - t).PointwiseMultiply(1 - y),
                ("Only one of the two factors of the slope is there. Where else is a sigmoid flat?", "The slope is y (1 - y): it is flat near 0 as well as near 1.")),
            ((y, t) => (y - t).PointwiseMultiply(y), ("You multiplied by y alone. How steep is a sigmoid near 1?", "It is flat there: the slope is y (1 - y).")),
            ((y, t) => (y - t).PointwiseMultiply(Slope(t)),
                ("You took the slope at the target. Where does the output stand?", "At the prediction: the slope is y (1 - y).")),
            ((y, t) => (y - t).PointwiseDivide(Slope(y)), ("You divided by the slope.", "The chain rule multiplies.")),
            ((y, t) => y - t.PointwiseMultiply(Slope(y)), "The slope is multiplied to the target alone: a product comes before a difference. Where do parentheses belong?"),
            ((y, t) => y.PointwiseMultiply(Slope(y)), "The targets are not used. What is the derivative of the square?"),
            ((y, t) => Slope(y), "That is the slope of the sigmoid alone. How fast does the loss change with y?"),
            ((y, t) => (y - t).PointwiseMultiply(y.PointwiseMultiply(1 + y)), "Your slope grows with y. How steep is a sigmoid near 1?"),
            ((y, t) => (y - t).PointwiseMultiply(y.PointwiseMultiply(y)), "You multiplied by y². Where y is near 1 a sigmoid is flat: does the error get through there?"),
            ((y, t) => (y - t).PointwiseMultiply(Slope(y - t)), "The slope was taken of the error: y is not y any more where you come to it."),
            ((y, t) => (t - y), "The sign is turned, and the slope of the output's sigmoid is missing: this time nothing cancels it."),
        ],
        usual: [Mistakes.Negated, Mistakes.Doubled, Mistakes.DeltaAveraged, Mistakes.Transposed("(N, 1)")]);

    static Matrix Slope(Matrix y) => y.PointwiseMultiply(1 - y);
}
