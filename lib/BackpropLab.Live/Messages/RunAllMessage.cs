namespace BackpropLab.Live;

/// <summary>Runs all cells in the session that there is.</summary>
sealed record RunAllMessage : WindowMessage;
