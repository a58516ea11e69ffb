using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>A notebook in the <c>.dib</c> format.</summary>
/// <param name="Meta">The object of its <c>#!meta</c> block; null if it has none.</param>
/// <param name="Cells">Its cells, in order.</param>
public sealed record DibDocument(JsonObject? Meta, IReadOnlyList<DibCell> Cells);
