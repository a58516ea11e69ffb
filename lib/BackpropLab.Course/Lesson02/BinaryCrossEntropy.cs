using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>L = -(1/N) Σ (t ln y + (1 - t) ln (1 - y)), with y kept 1e-8 away from 0 and 1.</summary>
static class BinaryCrossEntropy
{
    const double Hair = 1e-8;

    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double>>(
        id: "2.2",
        function: "BinaryCrossEntropy",
        title: "The binary cross-entropy",
        points: 2,
        results: ["L"],
        cases: [.. Trial.Cases("N", trial => [trial.Draw.Probabilities(trial.N), trial.Draw.Targets(trial.N)]), SureOfItself()],
        hints:
        [
            "What does one sample cost? Of the two terms only one is there: which, for t = 1, and which for t = 0?",
            "Keep y away from 0 and 1 with `Math.Clamp(y[n, 0], 1e-8, 1 - 1e-8)`, add the costs of all samples in a loop, and take their mean.",
            "L = -(1/N) Σₙ (tₙ ln yₙ + (1 - tₙ) ln(1 - yₙ)); `Math.Log` is the natural logarithm.",
        ],
        solution: (y, t) =>
        {
            const double hair = 1e-8;
            var sum = 0.0;
            for (var n = 0; n < t.RowCount; n++)
            {
                var p = Math.Clamp(y[n, 0], hair, 1 - hair);
                sum += t[n, 0] * Math.Log(p) + (1 - t[n, 0]) * Math.Log(1 - p);
            }

            return -sum / t.RowCount;
        },
        explanation: "The target picks the term: -ln y if the class is 1, -ln(1 - y) if it is 0. Logarithms of numbers below 1 are negative, so the "
            + "minus makes a cost of them. The mean keeps the loss of a set from growing with N, and the clamp keeps ln 0 away.",
        misconceptions:
        [
            ((y, t) => Mean(y, t, (p, t) => -(t * Math.Log(p) + (1 - t) * Math.Log(1 - p)), hair: 0),
                "It is right until a probability is exactly 0 or 1: then ln 0 is -∞, and 0 · ∞ is no number. Keep y 1e-8 away from both."),
            ((y, t) => Mean(y, t, (p, t) => -t * Math.Log(p)),
                "Samples of class 0 cost nothing in your loss: the term (1 - t) ln(1 - y) is missing."),
            ((y, t) => Mean(y, t, (p, t) => -((1 - t) * Math.Log(p) + t * Math.Log(1 - p))),
                "The terms are exchanged: t goes with ln y, and 1 - t with ln(1 - y)."),
            ((y, t) => Mean(y, t, (p, t) => (p - t) * (p - t)),
                "That is the squared error. The cross-entropy takes logarithms, and so it punishes a sure mistake far more."),
        ],
        usual: [Mistakes.NegativeLoss, Mistakes.Summed, Mistakes.OtherLogarithm(2), Mistakes.OtherLogarithm(10)]);

    static double Mean(Matrix y, Matrix t, Func<double, double, double> cost, double hair = Hair) =>
        Enumerable.Range(0, t.RowCount).Average(n => cost(Math.Clamp(y[n, 0], hair, 1 - hair), t[n, 0]));

    static ExerciseCase SureOfItself() => new(
        "N = 6, four of them sure",
        [Matrix<double>.Build.DenseOfRowMajor(6, 1, [0, 1, 1, 0, 0.25, 0.75]), Matrix<double>.Build.DenseOfRowMajor(6, 1, [1, 1, 0, 0, 0, 1])]);
}
