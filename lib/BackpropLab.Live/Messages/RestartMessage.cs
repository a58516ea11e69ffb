namespace BackpropLab.Live;

/// <summary>Runs all cells in a new session.</summary>
sealed record RestartMessage : WindowMessage;
