namespace BackpropLab.Protocol;

/// <summary>A function, as it is called.</summary>
/// <param name="Label">How it is declared.</param>
/// <param name="Documentation">What it does, in Markdown; empty if nothing says.</param>
/// <param name="Parameters">What it takes.</param>
public sealed record CallSignature(string Label, string Documentation, IReadOnlyList<CallParameter> Parameters);
