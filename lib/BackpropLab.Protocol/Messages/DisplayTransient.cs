namespace BackpropLab.Protocol;

/// <summary>What of a shown value is of use while its session lives.</summary>
/// <param name="DisplayId">The name by which <see cref="UpdateDisplayData"/> replaces it.</param>
public sealed record DisplayTransient(string DisplayId);
