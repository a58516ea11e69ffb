namespace BackpropLab.Exercises;

/// <summary>What is not wrong with a wrong answer of the right shape, so that it need not be looked at again.</summary>
static class RightAlready
{
    /// <summary>Says what is right; null if the numbers have nothing in common with the right ones.</summary>
    /// <param name="results">All results of all cases.</param>
    public static string? Sentence(IReadOnlyList<Comparison> results)
    {
        if (results.Any(item => !item.HasShape))
            return null;
        if (results.Any(item => item.Array is not null))
            return Layers.Sentence(results);
        var right = results.GroupBy(item => item.Result).Where(items => items.All(item => item.Agrees)).Select(items => items.Key).ToArray();
        if (right.Length > 0)
            return $"Right already: {string.Join(", ", right)}.";
        var pairs = results.Where(item => !item.IsNumber || results.Count > 1)
            .SelectMany(item => item.Expected.Enumerate().Zip(item.Actual!.Enumerate())).Where(pair => pair.First != 0 && double.IsFinite(pair.First)).ToArray();
        // Signs that are all the same are right by chance.
        var signs = pairs.Select(pair => Math.Sign(pair.First)).Distinct().Count() > 1 && pairs.All(pair => !double.IsNaN(pair.Second) && Math.Sign(pair.First) == Math.Sign(pair.Second));
        var sizes = results.All(item => Agreement.RelativeError(item.Expected.PointwiseAbs(), item.Actual!.PointwiseAbs()) <= Agreement.Tolerance);
        return sizes ? "Right already: the shape, and every number but for its sign."
            : signs ? "Right already: the shape, and the sign of every number."
            : null;
    }
}
