using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>Reads which names a member declares, uses and may change.</summary>
static class MemberReader
{
    const string NotSolvedYet = "NotSolvedYet";

    public static CodeMember Read(MemberDeclarationSyntax member, int cell)
    {
        var declares = Declared(member).ToHashSet();
        var scopes = LocalNames.Of(member);
        IdentifierNameOrGeneric[] names = [.. member.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => !IsMemberName(name) && !scopes.Hides(name)).Select(name => new IdentifierNameOrGeneric(name, name.Identifier.ValueText))];
        return new(cell, member, declares, names.Select(name => name.Text).Where(name => !declares.Contains(name) || member is MethodDeclarationSyntax).ToHashSet(),
            member is GlobalStatementSyntax ? names.Where(name => IsChanged(name.Node)).Select(name => name.Text).ToHashSet() : [])
        {
            IsBlank = member is MethodDeclarationSyntax method && IsBlank(method),
        };
    }

    static IEnumerable<string> Declared(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        // What a deconstruction, or an argument such as `out var x`, declares at this level.
        GlobalStatementSyntax statement => statement.DescendantNodes(node => node is not (BlockSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.ValueText)
            .Concat(statement.Statement is LocalFunctionStatementSyntax function ? [function.Identifier.ValueText] : []),
        _ => [],
    };

    // x.Name, Name: value, new { Name = ... } name no variable.
    static bool IsMemberName(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        NameColonSyntax or NameEqualsSyntax => true,
        QualifiedNameSyntax qualified => qualified.Right == name,
        _ => false,
    };

    static bool IsChanged(SyntaxNode name)
    {
        var node = name;
        while (node.Parent is MemberAccessExpressionSyntax { Expression: var left } && left == node || node.Parent is ElementAccessExpressionSyntax { Expression: var array } && array == node)
            node = node.Parent;
        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node || assignment.Left is TupleExpressionSyntax,
            PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PostIncrementExpression) || unary.IsKind(SyntaxKind.PostDecrementExpression),
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || IsFilled(argument),
            // A call whose value is not used is made for what it changes.
            InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } => node != name,
            _ => false,
        };
    }

    static bool IsFilled(ArgumentSyntax argument) => argument.Parent?.Parent is InvocationExpressionSyntax
    {
        Parent: ExpressionStatementSyntax, Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Array" or "Random" } },
    };

    static bool IsBlank(MethodDeclarationSyntax method) =>
        (method.Body?.Statements is [.., ThrowStatementSyntax thrown] ? thrown.Expression : (method.ExpressionBody?.Expression as ThrowExpressionSyntax)?.Expression)
            is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: NotSolvedYet } };

    readonly record struct IdentifierNameOrGeneric(SimpleNameSyntax Node, string Text);
}
