namespace BackpropLab.Kernel;

/// <summary>What a cell may do to the others, told from its text and from how the cells above declare what it names.</summary>
sealed record CellFacts
{
    /// <summary>The variables, functions and types that it declares.</summary>
    public required IReadOnlySet<string> Declared { get; init; }

    /// <summary>Its <c>using</c> and <c>#r</c> lines, which all cells below build on.</summary>
    public required string Imports { get; init; }

    /// <summary>What its statements do.</summary>
    public required CodeFacts Statements { get; init; }

    /// <summary>What its functions do, by their names with the number of their parameters.</summary>
    public required IReadOnlyDictionary<string, CodeFacts> Functions { get; init; }

    /// <summary>The functions that its variables hold, where that is known.</summary>
    public required IReadOnlyDictionary<string, string> Held { get; init; }

    /// <summary>The variables that its functions name: who calls one later reaches them as they are in this cell's eyes.</summary>
    public required IReadOnlySet<string> Captured { get; init; }

    /// <summary>Its variables that may call its functions when they are only read.</summary>
    public required IReadOnlySet<string> Lazy { get; init; }

    /// <summary>What it leaves with a library, under a name.</summary>
    public required IReadOnlySet<string> Notes { get; init; }

    /// <summary>What it asks a library for that other cells have left there.</summary>
    public required IReadOnlySet<string> Recalls { get; init; }

    /// <summary>How it declares what it declares: as long as this is the same, the compiler sees the cells below as before.</summary>
    public required string Surface { get; init; }
}
