namespace BackpropLab.Studio;

/// <summary>A site cannot be made; the message says why, in one sentence.</summary>
/// <param name="message">The sentence.</param>
public sealed class SiteException(string message) : Exception(message);
