namespace BackpropLab.Protocol;

/// <summary>What a text is that could be written.</summary>
/// <param name="Start">Where what it replaces begins, in code points.</param>
/// <param name="End">Where that ends.</param>
/// <param name="Text">The text.</param>
/// <param name="Type">
/// <c>class</c>, <c>struct</c>, <c>interface</c>, <c>enum</c>, <c>delegate</c>, <c>method</c>, <c>property</c>, <c>field</c>,
/// <c>event</c>, <c>variable</c>, <c>parameter</c>, <c>namespace</c>, <c>keyword</c> or <c>constant</c>.
/// </param>
/// <param name="Signature">How it is declared; empty for a keyword.</param>
public sealed record CompletionMatch(int Start, int End, string Text, string Type, string Signature);
