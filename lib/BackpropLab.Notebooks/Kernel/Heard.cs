namespace BackpropLab.Notebooks;

/// <summary>What a message from a worker is good for.</summary>
enum Heard
{
    /// <summary>There is nothing to do.</summary>
    Nothing,

    /// <summary>The cell begins.</summary>
    Begin,

    /// <summary>The cell, or what an earlier one left running, puts something out.</summary>
    Output,

    /// <summary>What came of the cell.</summary>
    Reply,

    /// <summary>The cell has ended, and all that it caused has come.</summary>
    End,

    /// <summary>The answer to a request for help.</summary>
    Help,

    /// <summary>The worker is about to end, through what a cell left running.</summary>
    LastWords,
}
