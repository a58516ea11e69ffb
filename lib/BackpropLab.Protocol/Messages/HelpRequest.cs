using System.Text.Json;

namespace BackpropLab.Protocol;

/// <summary>
/// Asks for help with a cell that is being written. No cell has to have run for it and none runs; it is answered at once,
/// whatever runs. Of several of one kind that wait the newest counts, and the others are answered with an empty reply.
/// </summary>
/// <param name="Code">The cell.</param>
/// <param name="Preceding">An extension: all C# cells above it on the page, in order; null for none.</param>
public abstract record HelpRequest(string Code, IReadOnlyList<string>? Preceding) : MessageContent
{
    /// <summary>All C# cells above the cell on the page, in order; null for none.</summary>
    /// <exception cref="JsonException">A cell is null, which the types of JSON do not rule out.</exception>
    public IReadOnlyList<string>? Preceding { get; } = Preceding?.Contains(null!) == true ? throw new JsonException("a preceding cell is null.") : Preceding;

    /// <summary>The reply when there is nothing to say.</summary>
    internal abstract MessageContent Empty { get; }

    internal sealed override string Channel => Channels.Shell;
}
