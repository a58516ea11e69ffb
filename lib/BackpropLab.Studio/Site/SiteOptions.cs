namespace BackpropLab.Studio;

/// <summary>What is in a static site, and where it goes.</summary>
public sealed record SiteOptions
{
    /// <summary>The folder of the lessons.</summary>
    public required string Notebooks { get; init; }

    /// <summary>The names of the lessons that are in it; null for all.</summary>
    public IReadOnlyCollection<string>? Lessons { get; init; }

    /// <summary>The folder that the site is written to.</summary>
    public required string Output { get; init; }

    /// <summary>The folder in which what runs cells in a browser has been published.</summary>
    public required string Kernel { get; init; }

    /// <summary>The class that its pages name; null for none.</summary>
    public ClassLink? Class { get; init; }

    /// <summary>A folder for what has been packed: to pack well takes minutes. Null to pack quickly, and not as small.</summary>
    public string? Cache { get; init; }
}
