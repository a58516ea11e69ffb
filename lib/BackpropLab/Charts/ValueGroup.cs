namespace BackpropLab.Charts;

/// <summary>Numbers of one kind in ascending order, with their quartiles.</summary>
sealed record ValueGroup(string Name, double[] Sorted, double LowerQuartile, double Median, double UpperQuartile)
{
    public static ValueGroup Of(string name, IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(name, sorted, Quantile(sorted, 0.25), Quantile(sorted, 0.5), Quantile(sorted, 0.75));
    }

    public double Mean => Sorted.Average();

    /// <summary>The standard deviation, with N - 1 in the denominator; 0 for a single value.</summary>
    public double Deviation => Sorted.Length == 1 ? 0 : Math.Sqrt(Sorted.Sum(value => (value - Mean) * (value - Mean)) / (Sorted.Length - 1));

    // Interpolated between the two nearest values: Hyndman, Fan (1996), definition 7, numpy.quantile's default.
    static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var (below, above) = (sorted[(int)place], sorted[(int)Math.Ceiling(place)]);
        return below + (place - (int)place) * (above - below);
    }
}
