namespace BackpropLab.Kernel;

/// <summary>What a piece of code may do: a cell's statements, or a function's body.</summary>
/// <param name="Reads">The variables, functions and types of cells that it names, its own cell's among them.</param>
/// <param name="Facts">What it does to what it reaches.</param>
sealed record CodeFacts(IReadOnlySet<string> Reads, IReadOnlyList<FlowFact> Facts)
{
    /// <summary>Code that does nothing.</summary>
    public static CodeFacts None { get; } = new(new HashSet<string>(), []);
}
