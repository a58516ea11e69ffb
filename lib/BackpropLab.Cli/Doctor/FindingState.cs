namespace BackpropLab.Cli;

/// <summary>Whether a thing that the lessons use serves.</summary>
enum FindingState
{
    /// <summary>It serves.</summary>
    Ok,

    /// <summary>The lessons run without it, or with what there is of it, and lose something.</summary>
    Warning,

    /// <summary>The lessons do not run, or cannot be seen, without it.</summary>
    Missing,
}
