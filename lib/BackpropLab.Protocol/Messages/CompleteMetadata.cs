using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BackpropLab.Protocol;

/// <summary>What the texts of a <see cref="CompleteReply"/> are.</summary>
/// <param name="Types">What each is, in the order of the texts; Jupyter's own extension, under its name.</param>
/// <param name="Documentation">Our extension: of each text that has one, its documentation in a sentence or two.</param>
public sealed record CompleteMetadata(
    [property: JsonPropertyName("_jupyter_types_experimental")] IReadOnlyList<CompletionMatch> Types,
    [property: JsonPropertyName("backprop_lab_documentation")] JsonObject Documentation);
