namespace BackpropLab.Classroom;

/// <summary>What students are to get.</summary>
sealed record HandOutOptions
{
    /// <summary>The folder of the checkout.</summary>
    public required string Root { get; init; }

    /// <summary>The folder of the program <c>lab</c>, as it was built.</summary>
    public required string Program { get; init; }

    /// <summary>The students' lessons, by their paths.</summary>
    public required IReadOnlyList<string> Lessons { get; init; }

    /// <summary>The class that they are for, if it is said.</summary>
    public JoinLine? Class { get; init; }

    /// <summary>.NET itself, for machines that have none.</summary>
    public IReadOnlyList<HandOutFile> Runtime { get; init; } = [];
}
