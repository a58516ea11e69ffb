using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Cases that are a step of the regression network.</summary>
static class RegressionCases
{
    // As Sizes.Several, one sample each.
    static readonly Sizes[] single = [new(1, 3, 2), new(1, 2, 4), new(1, 4, 4), new(1, 5, 1), new(1, 1, 3)];

    // Few samples: each of them is a step.
    static readonly Sizes[] few = [new(5, 3, 2), new(1, 2, 4), new(4, 4, 4), new(6, 3, 1), new(20, 3, 2)];

    static readonly (int N, double Low, double High)[] bounds = [(5, 0.1, 2.5), (1, 1, 3), (8, -2, 2), (4, 10, 11)];

    /// <summary>Cases of one sample, (1, D).</summary>
    public static IEnumerable<ExerciseCase> OfSample(
        string names, Func<RegressionNetwork, object[]> arguments, Func<RegressionNetwork, GradientProbe>? probe = null) =>
        Of(single, names, arguments, probe);

    /// <summary>Cases of several samples, one among them that has only one.</summary>
    public static IEnumerable<ExerciseCase> OfSamples(
        string names, Func<RegressionNetwork, object[]> arguments, Func<RegressionNetwork, GradientProbe>? probe = null) =>
        Of(few, names, arguments, probe);

    /// <summary>Cases of N numbers (N, 1) and the bounds of the training targets; some of the numbers may lie outside.</summary>
    /// <param name="numbers">Makes the numbers.</param>
    public static IEnumerable<ExerciseCase> OfBounds(Func<Draw, int, double, double, Matrix<double>> numbers) => bounds.Select(item => new ExerciseCase(
        FormattableString.Invariant($"N = {item.N}, from {item.Low} to {item.High}"),
        [numbers(new Draw(item.N), item.N, item.Low, item.High), item.Low, item.High]));

    static IEnumerable<ExerciseCase> Of(
        Sizes[] all, string names, Func<RegressionNetwork, object[]> arguments, Func<RegressionNetwork, GradientProbe>? probe) =>
        all.Select((sizes, i) =>
        {
            var network = new RegressionNetwork(sizes, new Draw(i + 1));
            return new ExerciseCase(Name(sizes, names), arguments(network), probe?.Invoke(network));
        });

    static string Name(Sizes sizes, string names) => string.Join(", ", names.Select(name => FormattableString.Invariant(
        $"{name} = {name switch { 'N' => sizes.N, 'D' => sizes.D, _ => sizes.H }}")));
}
