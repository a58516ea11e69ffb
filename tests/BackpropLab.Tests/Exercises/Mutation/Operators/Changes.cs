using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>
/// The changes that are made to a right function, one kind a file: what a student who knows the formula may still write.
/// They are made of the source alone, so some do not compile; those are no mutants.
/// </summary>
static partial class Changes
{
    /// <summary>All changes of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="model">What its names mean.</param>
    public static IEnumerable<Change> Of(MethodDeclarationSyntax function, SemanticModel model) =>
        ((SyntaxNode?)function.Body ?? function.ExpressionBody!).DescendantNodes().SelectMany(node => (IEnumerable<Change>)
        [
            .. Comparisons(node), .. Logic(node), .. Arithmetic(node, model), .. Assignments(node), .. Numbers(node), .. Loops(node), .. Sequences(node),
            .. Calls(node), .. RowsAndColumns(node), .. Places(node), .. Results(node), .. Statements(node), .. Variables(node, model),
        ]);
}
