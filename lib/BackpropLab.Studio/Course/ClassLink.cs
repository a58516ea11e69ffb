namespace BackpropLab.Studio;

/// <summary>A class that a site names: whoever reads it joins with a click.</summary>
/// <param name="Address">Where the class is.</param>
/// <param name="Code">The code to join it with.</param>
public sealed record ClassLink(Uri Address, string Code);
