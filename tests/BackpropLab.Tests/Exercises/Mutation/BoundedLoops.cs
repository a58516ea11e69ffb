using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>Gives the loops of a function a number of turns, all together; one that takes more throws.</summary>
sealed class BoundedLoops : CSharpSyntaxRewriter
{
    const int Turns = 10_000;

    static readonly StatementSyntax first = SyntaxFactory.ParseStatement($"var turns = {Turns};");
    static readonly StatementSyntax each = SyntaxFactory.ParseStatement("if (turns-- == 0) throw new TimeoutException();");

    /// <summary>The one class of a source, its function's loops bounded.</summary>
    public static SyntaxNode Of(SyntaxNode root) => new BoundedLoops().Visit(root);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        base.VisitMethodDeclaration(node.Body is { } body ? node.WithBody(body.WithStatements(body.Statements.Insert(0, first))) : node);

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(SyntaxFactory.Block(each, loop.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(SyntaxFactory.Block(each, loop.Statement)) : null;
}
