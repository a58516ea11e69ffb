using System.Globalization;

namespace BackpropLab;

/// <summary>Makes an exercise's inputs: one for each of several sizes, each from a seed of its own.</summary>
static class Cases
{
    /// <summary>Cases of <see cref="Sizes.Several"/>, of which the function uses those named.</summary>
    /// <param name="names">The sizes that matter, of "N", "D" and "H".</param>
    /// <param name="arguments">Makes the arguments.</param>
    public static IEnumerable<ExerciseCase> Of(string names, Func<Sizes, Draw, object[]> arguments) =>
        Sizes.Several.Select((sizes, i) => new ExerciseCase(Name(sizes, names), arguments(sizes, new Draw(i + 1))));

    /// <summary>Cases that are a step of a network's forward or backward pass.</summary>
    /// <param name="names">The sizes that matter, of "N", "D" and "H".</param>
    /// <param name="hidden">The hidden layer's activation.</param>
    /// <param name="arguments">Takes the arguments from the network.</param>
    /// <param name="probe">What the result is the derivative of, if it is one.</param>
    public static IEnumerable<ExerciseCase> OfNetwork(
        string names, Activation hidden, Func<TinyNetwork, object[]> arguments, Func<TinyNetwork, GradientProbe>? probe = null) =>
        Sizes.Several.Select((sizes, i) =>
        {
            var network = new TinyNetwork(sizes, new Draw(i + 1), hidden);
            return new ExerciseCase(Name(sizes, names), arguments(network), probe?.Invoke(network));
        });

    static string Name(Sizes sizes, string names) => string.Join(", ", names.Select(name => string.Create(
        CultureInfo.InvariantCulture, $"{name} = {name switch { 'N' => sizes.N, 'D' => sizes.D, _ => sizes.H }}")));
}
