using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>One cell in the chain of those of a page.</summary>
/// <param name="Text">The cell.</param>
/// <param name="Document">Its place in the solution.</param>
/// <param name="Needs">What it is compiled against.</param>
sealed record CellLink(string Text, DocumentId Document, CellNeeds Needs)
{
    /// <summary>What it lets later cells see, told from its text alone.</summary>
    public CellNames Names => field ??= CellNames.Of(Text);
}
