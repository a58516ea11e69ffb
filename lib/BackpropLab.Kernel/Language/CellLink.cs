using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>One cell in the chain of those of a page.</summary>
/// <param name="Text">The cell.</param>
/// <param name="Document">Its place in the solution.</param>
/// <param name="References">What it is compiled against.</param>
/// <param name="Packages">The packages that it and the cells above name.</param>
sealed record CellLink(string Text, DocumentId Document, IReadOnlyList<MetadataReference> References, IReadOnlyList<PackageReference> Packages)
{
    /// <summary>What it lets later cells see, told from its text alone.</summary>
    public CellNames Names => field ??= CellNames.Of(Text);

    /// <summary>Whether all that it names itself is there.</summary>
    public bool LacksNothing { get; init; }

    /// <summary>Whether all that it and the cells above name is there: else nobody can tell an unknown name from one of what is not.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Why a line such as <c>#r</c> cannot be followed; null if all can.</summary>
    public CellException? Refusal { get; init; }
}
