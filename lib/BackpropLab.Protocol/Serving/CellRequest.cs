namespace BackpropLab.Protocol;

/// <summary>A cell that was asked for.</summary>
/// <param name="Message">The request.</param>
/// <param name="Execute">What it asks.</param>
/// <param name="Stop">Cancelled when the cell is to stop, or not to begin.</param>
sealed record CellRequest(Message Message, ExecuteRequest Execute, CancellationTokenSource Stop);
