namespace BackpropLab.Charts;

/// <summary>A weight of a network, from a unit (0, 1, ...) of a layer to a unit of the next.</summary>
sealed record NetworkEdge(int Layer, int From, int To, double Weight)
{
    public string Name => FormattableString.Invariant($"W{Layer}[{From}, {To}]");
}
