namespace BackpropLab.Live;

/// <summary>Lets a foreign notebook run.</summary>
sealed record TrustMessage : WindowMessage;
