using BackpropLab.Display;

namespace BackpropLab;

/// <summary>One training of an experiment: its name, the network that came out, how it was trained and what was seen.</summary>
/// <example><code>
/// Run[] runs = [.. sizes.Select(size => Fresh().TrainAs($"batch size {size}", train, new() { BatchSize = size }))];
/// Chart.Boundaries(runs, train, test)
/// </code></example>
public sealed class Run : Renderable
{
    internal Run(string name, Mlp net, TrainingOptions options, TrainingHistory history) =>
        (Name, Net, Options, History) = (name, net, options, history);

    /// <summary>What legends and tables call it.</summary>
    public string Name { get; }

    /// <summary>The network, trained.</summary>
    public Mlp Net { get; }

    /// <summary>How it was trained.</summary>
    public TrainingOptions Options { get; }

    /// <summary>What was seen during training.</summary>
    public TrainingHistory History { get; }

    /// <summary>The number of units of the first hidden layer H; 0 without a hidden layer.</summary>
    public int Hidden => Net.Layers > 1 ? Net.LayerSizes[1] : 0;

    /// <summary>Name and ending in one line.</summary>
    public override string ToString() => $"{Name}: {History.Message}";

    internal override void WriteHtml(HtmlOutput html) => html.Add($"<p>{HtmlOutput.Encode(ToString())}</p>");
}
