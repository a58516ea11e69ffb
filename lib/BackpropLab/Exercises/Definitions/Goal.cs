namespace BackpropLab.Exercises;

/// <summary>A figure that an open task asks for.</summary>
/// <param name="Name">What it is, such as "test rows right, the worst of three seeds".</param>
/// <param name="Unit">Its unit, such as "%"; empty if it has none.</param>
/// <param name="Least">The least that will do.</param>
/// <param name="Most">The most that will do.</param>
public sealed record Goal(string Name, string Unit, double Least = double.NegativeInfinity, double Most = double.PositiveInfinity)
{
    /// <summary>Whether a figure will do.</summary>
    internal bool IsReachedBy(double figure) => figure >= Least && figure <= Most;
}
