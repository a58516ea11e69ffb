namespace BackpropLab.Live;

/// <summary>Brings up to date what is stale.</summary>
sealed record RunStaleMessage : WindowMessage;
