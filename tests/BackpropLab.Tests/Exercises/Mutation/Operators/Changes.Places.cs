using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    // A place that is a number is changed as a constant.
    static IEnumerable<Change> Places(SyntaxNode node) => node switch
    {
        ElementAccessExpressionSyntax { Expression: { } matrix, ArgumentList.Arguments: [{ Expression: { } row }, { Expression: { } column }] } =>
        [
            .. row.IsEquivalentTo(column) ? (IEnumerable<Change>)[] : [new("row for column", node, $"{matrix}[{column}, {row}]")],
            .. OtherPlaces(row, $"{matrix}.RowCount"),
            .. OtherPlaces(column, $"{matrix}.ColumnCount"),
        ],
        ElementAccessExpressionSyntax { Expression: { } array, ArgumentList.Arguments: [{ Expression: { } place }] } => OtherPlaces(place, $"{array}.Length"),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } matrix, Name.Identifier.Text: "Row" }, ArgumentList.Arguments: [{ Expression: { } row }] } =>
            OtherPlaces(row, $"{matrix}.RowCount"),
        _ => [],
    };

    static IEnumerable<Change> OtherPlaces(ExpressionSyntax place, string count) => place is LiteralExpressionSyntax ? [] :
    [
        new("first place", place, "0"),
        new("last place", place, $"{count} - 1"),
        new("off by one", place, $"{place} + 1"),
    ];
}
