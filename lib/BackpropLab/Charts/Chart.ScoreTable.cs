using BackpropLab.Guards;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>How several networks do on several data sets: a row a network, for each set its loss and, where there are classes, its accuracy.</summary>
    /// <param name="networks">For each its name and the network.</param>
    /// <param name="sets">For each data set its name, such as "test", and its samples.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no network or no data set, or the data do not fit a network.</exception>
    /// <example><code>Chart.ScoreTable([("line", line), ("network", net)], [("train", train), ("test", test)])</code></example>
    public static Table ScoreTable(
        IReadOnlyList<(string Name, Mlp Network)> networks, IReadOnlyList<(string Name, Dataset Data)> sets, string title = "Scores")
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(sets);
        Guard.NotEmpty(networks.Count, nameof(networks), nameof(networks));
        Guard.NotEmpty(sets.Count, nameof(sets), nameof(sets));
        var scores = networks.Select(item => sets.Select(set => item.Network.Evaluate(set.Data)).ToArray()).ToArray();
        var withAccuracy = scores.All(row => row.All(score => !double.IsNaN(score.Accuracy)));
        return new(
            title,
            ["", .. sets.SelectMany(set => Columns($"{set.Name}: loss", $"{set.Name}: accuracy"))],
            [.. networks.Select((item, i) => (object?[])[item.Name, .. scores[i].SelectMany(score => Columns<object>(score.Loss, score.Accuracy))])]);

        T[] Columns<T>(T loss, T accuracy) => withAccuracy ? [loss, accuracy] : [loss];
    }
}
