namespace BackpropLab.Classroom;

/// <summary>What is graded, and how.</summary>
public sealed record GradingOptions
{
    /// <summary>The submissions: a folder or a <c>.zip</c>.</summary>
    public required string Submissions { get; init; }

    /// <summary>The numbers of the lessons.</summary>
    public required IReadOnlyList<int> Lessons { get; init; }

    /// <summary>The notebooks of these lessons as students get them, for their <c>using</c> lines.</summary>
    public required IReadOnlyList<string> Notebooks { get; init; }

    /// <summary>The class; null to grade whoever handed something in.</summary>
    public string? Roster { get; init; }

    /// <summary>Where the results go.</summary>
    public required string Output { get; init; }

    /// <summary>What inputs are drawn from; whoever knows it knows them.</summary>
    public required int Seed { get; init; }

    /// <summary>As what the marks are written besides.</summary>
    public GradesFormat Format { get; init; }

    /// <summary>How many submissions are graded at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Told how many submissions of how many are graded.</summary>
    public Action<int, int> OnProgress { get; init; } = (_, _) => { };
}
