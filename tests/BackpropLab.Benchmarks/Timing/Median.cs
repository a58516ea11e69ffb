namespace BackpropLab.Benchmarks;

/// <summary>The middle of some figures, of which a few were disturbed.</summary>
static class Median
{
    /// <summary>The middle one, or halfway between the middle two.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
