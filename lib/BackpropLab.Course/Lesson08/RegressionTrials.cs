using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Lessons;

/// <summary>Cases that are a step of a network D-H-1 of sigmoid units under the halved squared error.</summary>
static class RegressionTrials
{
    // The sizes of a step after one sample: as Trial.UsualSizes, with N = 1.
    static readonly (int N, int D, int H, int K)[] single = [(1, 3, 2, 1), (1, 2, 4, 1), (1, 4, 4, 1), (1, 5, 1, 1), (1, 1, 3, 1)];

    // The sizes of an epoch: few samples, for each of them is a step.
    static readonly (int N, int D, int H, int K)[] few = [(5, 3, 2, 1), (1, 2, 4, 1), (4, 4, 4, 1), (6, 3, 1, 1), (20, 3, 2, 1)];

    static readonly (int N, double Low, double High)[] bounds = [(5, 0.1, 2.5), (1, 1, 3), (8, -2, 2), (4, 10, 11)];

    /// <summary>Cases of one sample, (1, D).</summary>
    public static IEnumerable<ExerciseCase> Single(string names, Func<Trial, object[]> arguments, Func<Trial, GradientProbe>? probe = null) =>
        Trial.Cases(names, arguments, probe, Activation.Sigmoid, Loss.SquaredErrorOfSigmoid, single);

    /// <summary>Cases of several samples, one among them that has only one.</summary>
    public static IEnumerable<ExerciseCase> Few(string names, Func<Trial, object[]> arguments, Func<Trial, GradientProbe>? probe = null) =>
        Trial.Cases(names, arguments, probe, Activation.Sigmoid, Loss.SquaredErrorOfSigmoid, few);

    /// <summary>Cases of N numbers (N, 1) and the bounds of the training targets; some of the numbers may lie outside.</summary>
    /// <param name="numbers">Makes the numbers.</param>
    public static IEnumerable<ExerciseCase> Bounds(Func<Draw, int, double, double, Matrix<double>> numbers) => bounds.Select(item =>
    {
        return Made(item.N) with { Redraw = Made };

        ExerciseCase Made(int seed) => new(
            FormattableString.Invariant($"N = {item.N}, from {item.Low} to {item.High}"),
            [numbers(new Draw(seed), item.N, item.Low, item.High), item.Low, item.High]);
    });
}
