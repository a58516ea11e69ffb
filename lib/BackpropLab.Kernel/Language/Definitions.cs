using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>Finds where a name is declared.</summary>
static class Definitions
{
    /// <summary>Answers the request.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cursor">The place, in code points.</param>
    public static DefinitionReply At(OpenCell cell, int cursor)
    {
        foreach (var symbol in NamedSymbols.At(cell, cell.Position(cursor)))
        {
            // A constructor that nobody has written is declared with its class.
            var declared = symbol is { IsImplicitlyDeclared: true, ContainingType: { } type } ? type : symbol;
            foreach (var place in declared.OriginalDefinition.Locations.Where(place => place.IsInSource))
            {
                if (cell.IndexOf(place.SourceTree!) is { } index)
                {
                    var text = index == cell.Above.Count ? cell.Text : cell.Above[index].Text;
                    return new(Found: true, index, CodePoints.FromUtf16(text, place.SourceSpan.Start), CodePoints.FromUtf16(text, place.SourceSpan.End));
                }
            }
        }

        return DefinitionReply.None;
    }
}
