using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Classroom;

/// <summary>The names that a member has for itself: its parameters and local variables, each where it is known.</summary>
/// <param name="scopes">Where each name is known.</param>
sealed class LocalNames(ILookup<string, TextSpan> scopes)
{
    public static LocalNames Of(SyntaxNode member) =>
        new(member.DescendantNodes().Select(node => (Name: NameOf(node), Scope: ScopeOf(node, member))).Where(item => item is { Name: not null, Scope: not null })
            .ToLookup(item => item.Name!, item => item.Scope!.Value));

    /// <summary>Whether a name means something of the member's own.</summary>
    public bool Hides(SimpleNameSyntax name) => scopes[name.Identifier.ValueText].Any(scope => scope.Contains(name.Span));

    static string? NameOf(SyntaxNode node) => node switch
    {
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        FromClauseSyntax from => from.Identifier.ValueText,
        LetClauseSyntax let => let.Identifier.ValueText,
        JoinClauseSyntax join => join.Identifier.ValueText,
        TypeParameterSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    // What a field or a statement of the outermost level declares is known to the whole notebook.
    static TextSpan? ScopeOf(SyntaxNode declaration, SyntaxNode member)
    {
        for (var node = declaration is ForEachStatementSyntax ? declaration : declaration.Parent; node is not null; node = node.Parent)
        {
            if (node is BlockSyntax or BaseMethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or ForStatementSyntax or ForEachStatementSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax
                or CatchClauseSyntax or QueryExpressionSyntax or BaseTypeDeclarationSyntax or UsingStatementSyntax || (node is LocalFunctionStatementSyntax && node != declaration))
            {
                return node.Span;
            }

            if (node == member)
                return null;
        }

        return null;
    }
}
