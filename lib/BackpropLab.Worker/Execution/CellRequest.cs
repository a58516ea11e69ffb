namespace BackpropLab.Worker;

/// <summary>A cell that was asked for.</summary>
/// <param name="Message">The request.</param>
/// <param name="Stop">Cancelled when the cell is to stop, or not to begin.</param>
internal sealed record CellRequest(Message Message, CancellationTokenSource Stop);
