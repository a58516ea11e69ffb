namespace BackpropLab.Notebooks;

/// <summary>What became of a notebook.</summary>
public enum NotebookOutcome
{
    /// <summary>Every cell passed.</summary>
    Passed,

    /// <summary>A cell failed.</summary>
    Failed,

    /// <summary>It was not run, for the reason that its result gives.</summary>
    Skipped,

    /// <summary>The run was stopped before its end.</summary>
    Stopped,
}
