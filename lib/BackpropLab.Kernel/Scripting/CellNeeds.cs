using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>What a cell on a page is compiled against, as far as that is there without bringing anything.</summary>
/// <param name="References">What it and the cells above name.</param>
/// <param name="Packages">The packages among that.</param>
sealed record CellNeeds(IReadOnlyList<MetadataReference> References, IReadOnlyList<PackageReference> Packages)
{
    /// <summary>Whether all that it names itself is there.</summary>
    public bool LacksNothing { get; private init; }

    /// <summary>Whether all that it and the cells above name is there: else nobody can tell an unknown name from one of what is not.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Why a line such as <c>#r</c> cannot be followed; null if all can.</summary>
    public CellException? Refusal { get; private init; }

    /// <summary>What a cell names below others.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="above">What the cell above is compiled against; null for the first.</param>
    /// <param name="references">Where it is looked for.</param>
    public static CellNeeds Of(string text, CellNeeds? above, ScriptReferences references)
    {
        var against = above?.References ?? references.Framework;
        var packages = above?.Packages ?? [];
        try
        {
            against = references.AddPresent(against, CellSource.Parse(text).References, ref packages, out var isWhole);
            return new(against, packages) { LacksNothing = isWhole, IsWhole = isWhole && above?.IsWhole != false };
        }
        catch (CellException e)
        {
            return new(against, packages) { Refusal = e };
        }
    }

    /// <summary>Whether that is still so: what a cell lacked may have been built or brought meanwhile.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="above">What the cell above is compiled against; null for the first.</param>
    /// <param name="references">Where it is looked for.</param>
    public bool IsUpToDate(string text, CellNeeds? above, ScriptReferences references) => LacksNothing || Of(text, above, references) is { LacksNothing: false };
}
