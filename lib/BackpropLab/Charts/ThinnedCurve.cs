namespace BackpropLab.Charts;

/// <summary>
/// A long curve with fewer points and the same picture: of each stretch, which is narrower than a pixel, the lowest and
/// the highest point stay, so that no spike is lost.
/// </summary>
static class ThinnedCurve
{
    const int Stretches = 500;

    public static Curve Of(Curve curve)
    {
        var count = curve.Y.Count;
        if (count <= 2 * Stretches)
            return curve;

        var kept = new SortedSet<int> { 0, count - 1 };
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            var indices = Enumerable.Range(0, count).Take((stretch * count / Stretches)..((stretch + 1) * count / Stretches)).ToArray();
            kept.Add(indices.MinBy(i => curve.Y[i]));
            kept.Add(indices.MaxBy(i => curve.Y[i]));
        }

        return new(curve.Name, [.. kept.Select(i => curve.X[i])], [.. kept.Select(i => curve.Y[i])]);
    }
}
