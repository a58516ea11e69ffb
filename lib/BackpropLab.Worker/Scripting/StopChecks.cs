using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Worker;

/// <summary>
/// Puts <see cref="CellStop.Check"/> at the head of every loop, after every label, and at the beginning of every function
/// that may call itself. Lines stay as they are; <see cref="CodeEdits"/> knows how columns have moved.
/// </summary>
internal sealed class StopChecks : CSharpSyntaxWalker
{
    const string Check = "global::BackpropLab.Worker.CellStop.Check();";

    readonly CodeEdits edits = new();

    StopChecks()
    {
    }

    /// <summary>The edits for a cell; none if it is not even well formed, so that the compiler speaks of what was written.</summary>
    public static CodeEdits For(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script));
        var checks = new StopChecks();
        if (!tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error)) checks.Visit(tree.GetRoot());
        return checks.edits;
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        AtHeadOf(node.Statement);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        AtHeadOf(node.Statement);
        base.VisitDoStatement(node);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        AtHeadOf(node.Statement);
        base.VisitForStatement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        AtHeadOf(node.Statement);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        AtHeadOf(node.Statement);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        edits.Insert(node.ColonToken.Span.End, Check);
        base.VisitLabeledStatement(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        AtHeadOf(node.Body, node.ExpressionBody, node.SemicolonToken, node.ReturnType, node.Modifiers);
        base.VisitLocalFunctionStatement(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        AtHeadOf(node.Body, node.ExpressionBody, node.SemicolonToken, node.ReturnType, node.Modifiers);
        base.VisitMethodDeclaration(node);
    }

    void AtHeadOf(StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            edits.Insert(block.OpenBraceToken.Span.End, Check);
        }
        else
        {
            edits.Insert(body.SpanStart, "{" + Check);
            edits.Insert(body.Span.End, "}");
        }
    }

    void AtHeadOf(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, TypeSyntax returns, SyntaxTokenList modifiers)
    {
        if (body is not null)
        {
            edits.Insert(body.OpenBraceToken.Span.End, Check);
        }
        else if (arrow is { Expression: not ThrowExpressionSyntax } && returns is not RefTypeSyntax && !modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            var isVoid = returns is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
            edits.Replace(arrow.ArrowToken.Span, "{" + Check + (isVoid ? "" : "return "));
            edits.Insert(semicolon.Span.End, "}");
        }
    }
}
