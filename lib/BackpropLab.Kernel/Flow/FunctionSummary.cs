namespace BackpropLab.Kernel;

/// <summary>What a call of a function may do, to its parameters, its result and the variables of cells.</summary>
/// <param name="Reads">The variables, functions and types of cells that it reaches, by whatever it calls.</param>
/// <param name="Holds">From which place which other can be reached.</param>
/// <param name="Sees">From which place which other is read besides.</param>
/// <param name="Keeps">What is given which new part, whoever holds it.</param>
/// <param name="Changes">What it may change.</param>
/// <param name="Assigns">The variables to which it gives another value.</param>
/// <param name="Draws">From what it takes something, if that is a stream.</param>
/// <param name="Streams">What is a stream.</param>
sealed record FunctionSummary(
    HashSet<string> Reads, HashSet<(Place Holder, Place Held)> Holds, HashSet<(Place Holder, Place Seen)> Sees, HashSet<(Place Keeper, Place Kept)> Keeps,
    HashSet<Place> Changes, HashSet<Place> Assigns, HashSet<Place> Draws, HashSet<Place> Streams)
{
    /// <summary>Of a function that does nothing.</summary>
    public static FunctionSummary Nothing { get; } = new([], [], [], [], [], [], [], []);

    /// <summary>How much is known; more may be found, and never less.</summary>
    public int Size => Reads.Count + Holds.Count + Sees.Count + Keeps.Count + Changes.Count + Assigns.Count + Draws.Count + Streams.Count;
}
