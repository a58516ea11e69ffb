using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static readonly string[] overSequences = ["Select", "Count", "All", "Any", "Sum", "Average", "Take", "Maximum", "MaximumIndex", "DotProduct"];

    static readonly string[] inOrder = ["Select", "Take", "MaximumIndex"];

    // A call that goes over a sequence is a loop, too.
    static IEnumerable<Change> Sequences(SyntaxNode node) =>
        node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } items, Name.Identifier.Text: var name } }
        || !overSequences.Contains(name) ? [] :
        [
            new("stopped early", items, $"{items}.SkipLast(1)"),
            new("started late", items, $"{items}.Skip(1)"),
            new("one turn only", items, $"{items}.Take(1)"),
            new("one turn only", items, $"{items}.TakeLast(1)"),
            .. inOrder.Contains(name) ? (IEnumerable<Change>)[new("order", items, $"{items}.AsEnumerable().Reverse()")] : [],
        ];
}
