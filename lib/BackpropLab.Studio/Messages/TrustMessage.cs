namespace BackpropLab.Studio;

/// <summary>Lets a foreign notebook run.</summary>
sealed record TrustMessage : WindowMessage;
