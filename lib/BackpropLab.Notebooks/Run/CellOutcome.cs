namespace BackpropLab.Notebooks;

/// <summary>What became of a cell.</summary>
public enum CellOutcome
{
    /// <summary>It is text, or ran without an error.</summary>
    Passed,

    /// <summary>It ran and failed, or could not be run.</summary>
    Failed,

    /// <summary>It was not reached: the run stopped before it, or its worker was lost.</summary>
    NotRun,

    /// <summary>It cannot be run yet: it needs what another cell would declare, and that one does not compile.</summary>
    Waiting,
}
