namespace BackpropLab.Live;

/// <summary>Stops what runs and what was to run after it.</summary>
sealed record StopMessage : WindowMessage;
