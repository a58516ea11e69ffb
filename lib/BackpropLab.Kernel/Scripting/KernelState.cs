namespace BackpropLab.Kernel;

/// <summary>What a cell left for the next.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Variables">The variables of the cell, on top of those before.</param>
/// <param name="Value">The value of its last expression; null if it has none.</param>
/// <param name="Exception">What the student's code threw, if it did.</param>
sealed record KernelState(CellScript Cell, SubmissionStates Variables, object? Value, Exception? Exception);
