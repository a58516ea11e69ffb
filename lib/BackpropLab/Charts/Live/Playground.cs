using System.Runtime.CompilerServices;
using BackpropLab.Charts;

namespace BackpropLab;

/// <summary>
/// An experiment to play with: data, a network, and the network while it learns. It computes what the library computes, from
/// the same seeds, and hands the experiment over as a cell of C#.
/// </summary>
public static class Playground
{
    const int MostSamples = 2000;
    const int MostClasses = 4;

    /// <summary>A playground that begins with these settings.</summary>
    /// <param name="settings">
    /// What differs from the usual, each as name=value, parted by blanks: <c>data</c> (moons, circles, blobs, spirals, xor), <c>samples</c>,
    /// <c>classes</c>, <c>noise</c>, <c>seed</c>, <c>test</c> (the share of test rows), <c>layers</c> (8, or 4,4, or none), <c>activation</c> (tanh, relu,
    /// leaky, sigmoid), <c>init</c> (LeCun, He, Glorot, zeros), <c>scale</c> (a factor for the weights), <c>start</c> (their seed),
    /// <c>rate</c>, <c>batch</c> (all, or a number), <c>decay</c>, <c>epochs</c> (learnt before it is shown).
    /// </param>
    /// <exception cref="ArgumentException">The settings say what cannot be.</exception>
    /// <example><code>Playground.Show("data=circles noise=0.1 layers=3 rate=0.5")</code></example>
    public static LiveWidget Show(string settings = "") => Of(PlaygroundSettings.Of(settings, hasOwnData: false), own: null, name: "");

    /// <summary>A playground on data of your own, which it parts and standardises.</summary>
    /// <param name="data">At most 2000 samples of 2 features in at most 4 classes.</param>
    /// <param name="settings">What differs from the usual, as in <see cref="Show(string)"/>.</param>
    /// <param name="name">What the cell calls the data; the compiler fills it in.</param>
    /// <exception cref="ArgumentException">The data are others, or the settings say what cannot be.</exception>
    /// <example><code>Playground.Show(moons, "layers=2")</code></example>
    public static LiveWidget Show(Dataset data, string settings = "", [CallerArgumentExpression(nameof(data))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!data.HasClasses || data.Features != 2 || data.ClassCount > MostClasses || data.Samples > MostSamples)
        {
            throw new ArgumentException(
                $"The data are {data}: the playground takes at most {MostSamples} samples of 2 features in at most {MostClasses} classes.", nameof(data));
        }

        return Of(PlaygroundSettings.Of(settings, hasOwnData: true), LiveData.Of(data), name);
    }

    static LiveWidget Of(PlaygroundSettings settings, LiveData? own, string name) => new(
        "playground", "A playground for networks", LiveJson.Of(new { Settings = settings.Values, Own = own, Name = name }),
        new Table("What it begins with", ["setting", "value"], [.. settings.Values.Keys.Select(setting => (object?[])[setting, settings.Written(setting)])]));
}
