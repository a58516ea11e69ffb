namespace BackpropLab.Protocol;

/// <summary>A parameter of a <see cref="CallSignature"/>.</summary>
/// <param name="Label">The part of that one's label that declares it.</param>
/// <param name="Documentation">What it is, in Markdown; empty if nothing says.</param>
public sealed record CallParameter(string Label, string Documentation);
