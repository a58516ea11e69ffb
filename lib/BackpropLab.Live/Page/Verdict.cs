namespace BackpropLab.Live;

/// <summary>What the check of an exercise has come to. That a cell ran is none.</summary>
enum Verdict
{
    /// <summary>Nothing was written yet.</summary>
    NotAttempted,

    /// <summary>The check has not run on what is written, or waits for a cell that does not compile.</summary>
    Waiting,

    /// <summary>What is written is not right.</summary>
    NotYet,

    /// <summary>What is written is right, or a prediction is made.</summary>
    Solved,
}
