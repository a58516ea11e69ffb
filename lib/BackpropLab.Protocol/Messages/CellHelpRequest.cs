using System.Text.Json;

namespace BackpropLab.Protocol;

/// <summary>Asks for help with a cell that is being written.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Preceding">An extension: all C# cells above it on the page, in order; null for none.</param>
public abstract record CellHelpRequest(string Code, IReadOnlyList<string>? Preceding) : HelpRequest
{
    /// <summary>All C# cells above the cell on the page, in order; null for none.</summary>
    /// <exception cref="JsonException">A cell is null, which the types of JSON do not rule out.</exception>
    public IReadOnlyList<string>? Preceding { get; } = Preceding?.Contains(null!) == true ? throw new JsonException("a preceding cell is null.") : Preceding;
}
