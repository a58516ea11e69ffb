using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>L = -(1/N) Σ ln y of the right class.</summary>
static class CrossEntropy
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double>>(
        id: "7.2",
        function: "CrossEntropy",
        title: "The cross-entropy of K classes",
        points: 2,
        results: ["L"],
        cases: [.. Trial.Cases("NK", trial => [trial.Y, trial.T], loss: Loss.SoftmaxCrossEntropy), SureOfItself()],
        hints:
        [
            "A row of t has a single 1. What remains of the sum over the classes?",
            "y ⊙ t keeps the probability of the right class and puts 0 everywhere else; its row sum is that probability. `a.PointwiseMultiply(b)`, `RowSums()`, `PointwiseLog()`, `Average()`.",
            "L = -(1/N) Σₙ ln(Σₖ tₙₖ yₙₖ).",
        ],
        solution: (y, t) => -y.PointwiseMultiply(t).RowSums().PointwiseLog().Average(),
        explanation: "The target picks the probability that was given to the right class; its negative logarithm is what the sample costs. What the other "
            + "classes got plays no part, save that they took it away. The mean keeps the loss of a set from growing with N.",
        misconceptions:
        [
            ((y, t) => -y.Map(Math.Log).PointwiseMultiply(t).Enumerate().Sum() / y.RowCount,
                ("It is right until a wrong class gets exactly 0: then 0 · ln 0 is no number. How many of the logarithms do you need?",
                    "Pick the right class's probability first, and take its logarithm then.")),
            ((y, t) => -y.Map(v => Math.Log(Math.Max(v, 1e-15))).Enumerate().Sum() / y.RowCount,
                ("You added the logarithms of all classes. Which of them does the target pick?",
                    "Only the right class counts: multiply by t, element by element.")),
            ((y, t) => 1 - y.PointwiseMultiply(t).RowSums().Average(),
                ("The logarithm is missing. How much can a sure mistake cost in yours?",
                    "With 1 - y it costs at most 1; with -ln y it costs without bound.")),
            ((y, t) => -y.EnumerateRows().Average(row => Math.Log(row.Maximum())),
                ("You took each row's largest probability.", "What counts is the one that the right class got, however small it is.")),
            ((y, t) => Mean(y, t) - (1 - y).PointwiseMultiply(1 - t).Add(t).Map(Math.Log).RowSums().Average(),
                ("You charged the wrong classes as well, as K sigmoids would.",
                    "A softmax's probabilities are tied together: the right class's is enough.")),
            ((y, t) => (y - t).PointwisePower(2).RowSums().Average(),
                ("That is the squared error.", "The cross-entropy takes the logarithm, and so it punishes a sure mistake far more.")),
            ((y, t) => -Math.Log(y.PointwiseMultiply(t).RowSums().Average()),
                "You took one logarithm, of the mean probability. Does each sample have a cost of its own then?"),
            ((y, t) => -Math.Log(y.PointwiseMultiply(t).RowSums().Sum()),
                "You added the probabilities of all samples up and took one logarithm of the sum. Does each sample have a cost of its own then?"),
            ((y, t) => -y.PointwiseMultiply(t).PointwiseLog().RowSums().Average(),
                "You took logarithms of the zeros as well that stand where the target is 0, and ln 0 is -∞. When is only one number left in each row?"),
            ((y, t) => -y.PointwiseMultiply(t.Map(v => Math.Log(Math.Max(v, 1e-15)))).RowSums().Average(),
                "You took the logarithms of the targets. Which of the two is the prediction?"),
            ((y, t) => -y.PointwiseMultiply(t).RowSums().Average(),
                "The logarithm is missing: yours falls only in proportion to the probability of the right class."),
            ((y, t) => -y.Column(0).PointwiseLog().Average(), "You took the probability of the first class of every sample. Which class is the right one?"),
            ((y, t) => -y.PointwiseMultiply(t).RowSums().PointwiseLog().Sum() / y.ColumnCount,
                "You divided by the number of classes. Over what is the mean taken?"),
        ],
        usual:
        [
            Mistakes.Summed, Mistakes.AveragedOverColumns("y", "classes K"), Mistakes.NegativeLoss, Mistakes.OtherLogarithm(2), Mistakes.OtherLogarithm(10),
            Mistakes.SoftmaxTwice("y"),
        ]);

    static double Mean(Matrix y, Matrix t) => -y.PointwiseMultiply(t).RowSums().PointwiseLog().Average();

    static ExerciseCase SureOfItself() => new(
        "N = 3, one of them sure",
        [Matrix<double>.Build.DenseOfRowMajor(3, 3, [1, 0, 0, 0.5, 0.25, 0.25, 0.2, 0.2, 0.6]),
            Matrix<double>.Build.DenseOfRowMajor(3, 3, [1, 0, 0, 0, 1, 0, 0, 0, 1])]);
}
