using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static IEnumerable<Change> RowsAndColumns(SyntaxNode node)
    {
        if (node is not MemberAccessExpressionSyntax { Name: { Identifier.Text: var name } written })
            yield break;
        var other = name.Contains("Row") ? name.Replace("Row", "Column") : name.Replace("Column", "Row");
        if (other != name)
            yield return new("row for column", written, other);
    }
}
