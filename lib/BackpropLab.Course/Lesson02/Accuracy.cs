using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The share of samples whose class is predicted right, a probability of at least one half being class 1.</summary>
static class Accuracy
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double>>(
        id: "2.6",
        function: "Accuracy",
        title: "The accuracy",
        points: 1,
        results: ["accuracy"],
        cases: [.. Trial.Cases("N", trial => [trial.Draw.Probabilities(trial.N), trial.Draw.Targets(trial.N)]), OnTheBorder(), AllRight()],
        hints:
        [
            "From probability to class: when does a sample count as class 1?",
            "Count the samples whose class, 1 if y is at least 0.5 and else 0, is the target. Which share of N is that?",
            "accuracy = (1/N) · the number of n with (yₙ ≥ 0.5 ? 1 : 0) = tₙ; divide as `double`, not as `int`.",
        ],
        solution: (y, t) =>
        {
            var right = 0;
            for (var n = 0; n < t.RowCount; n++)
            {
                var prediction = y[n, 0] >= 0.5 ? 1 : 0;
                if (prediction == t[n, 0])
                    right++;
            }

            return (double)right / t.RowCount;
        },
        explanation: "The accuracy counts, it does not measure: a prediction of 0.51 is as right as one of 0.99. That is why we train on the loss and "
            + "only report the accuracy.",
        misconceptions:
        [
            ((y, t) => Right(y, t, strict: true) / (double)t.RowCount,
                ("A probability of exactly one half counts as class 1.", "`>=` counts it in, `>` does not.")),
            ((y, t) => Right(y, t), ("You returned the number of right answers.", "The accuracy is their share: divide by N.")),
            ((y, t) => 1 - Right(y, t) / (double)t.RowCount, ("That is the share of wrong answers.", "Count those whose class is the target.")),
            ((y, t) => 1 - (y - t).PointwiseAbs().Column(0).Average(),
                ("You measured how far the probabilities are from the targets.", "Make a class of each one first, then count.")),
            ((y, t) => y.Column(0).Zip(t.Column(0)).Count(pair => pair.First == pair.Second) / (double)t.RowCount,
                ("It is 0 for every set that was tried. Did you compare the probabilities themselves with the targets?", "Make a class, 0 or 1, of each one first.")),
            ((y, t) => y.Column(0).Zip(t.Column(0)).Count(pair => pair.First >= 0.5 && pair.Second == 1) / (double)t.RowCount,
                ("You counted the samples of class 1 only.", "One of class 0 with a probability below one half is right too.")),
            ((y, t) => y.Column(0).Zip(t.Column(0)).Count(pair => pair.First >= 0.5 && pair.Second == 0) / (double)t.RowCount,
                "You counted the samples of class 0 that were taken for class 1."),
            ((y, t) => y.Column(0).Zip(t.Column(0)).Count(pair => pair.First < 0.5 && pair.Second == 0) / (double)t.RowCount,
                ("You counted the samples of class 0 only.", "One of class 1 with a probability above one half is right too.")),
            ((y, t) => y.Column(0).Count(p => p >= 0.5) / (double)t.RowCount,
                ("That is the share of the samples that are predicted to be of class 1.", "Right is a prediction that is the target.")),
            ((y, t) => t.Column(0).Average(), "That is the share of class 1 among the targets: the predictions make no difference."),
            ((y, t) => 1 - Right(y, t, strict: true) / (double)t.RowCount,
                "That is the share of wrong answers, if one half counts as class 0: which way does your comparison point?"),
            ((y, t) => 100.0 * Right(y, t) / t.RowCount, "That is a percentage. A share lies between 0 and 1."),
            ((y, t) => (y - t).Enumerate().Count(error => Math.Abs(error) < 0.5) / (double)t.RowCount,
                ("With a probability of exactly one half none of the classes is right in yours, whatever the target is.", "It counts as class 1.")),
        ],
        usual: [Mistakes.WholeNumbers]);

    static int Right(Matrix y, Matrix t, bool strict = false) =>
        y.Column(0).Zip(t.Column(0)).Count(pair => ((strict ? pair.First > 0.5 : pair.First >= 0.5) ? 1 : 0) == pair.Second);

    static ExerciseCase OnTheBorder() => new(
        "N = 5, three of them at 0.5",
        [Matrix<double>.Build.DenseOfRowMajor(5, 1, [0.5, 0.5, 0.5, 0.9, 0.2]), Matrix<double>.Build.DenseOfRowMajor(5, 1, [1, 1, 0, 1, 1])]);

    static ExerciseCase AllRight() => new(
        "N = 3, all right",
        [Matrix<double>.Build.DenseOfRowMajor(3, 1, [0.9, 0.1, 0.6]), Matrix<double>.Build.DenseOfRowMajor(3, 1, [1, 0, 1])]);
}
