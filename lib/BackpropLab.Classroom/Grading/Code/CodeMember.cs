using Microsoft.CodeAnalysis;

namespace BackpropLab.Classroom;

/// <summary>Something that stands at the outermost level of a cell: a function, a variable, a type, a statement.</summary>
/// <param name="Cell">The place of its cell among the cells of the page.</param>
/// <param name="Node">Its code.</param>
/// <param name="Declares">The names that it declares.</param>
/// <param name="Uses">The names that it does not declare itself.</param>
/// <param name="Changes">Those of them that it may change: it assigns to them, calls a member on them, or passes them by reference.</param>
sealed record CodeMember(int Cell, SyntaxNode Node, IReadOnlySet<string> Declares, IReadOnlySet<string> Uses, IReadOnlySet<string> Changes)
{
    /// <summary>Whether there is nothing in it but the line that a student is to replace.</summary>
    public bool IsBlank { get; init; }
}
