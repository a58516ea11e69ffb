using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>
/// Puts <see cref="CellStop.Check"/> at the head of every loop, after every label, at the beginning of every function that
/// may be called again and again, and after every statement that awaits; and <see cref="CellScope.NoteExit"/> around what
/// <see cref="Environment.Exit"/> is given. Lines stay as they are; <see cref="CodeEdits"/> knows how columns have moved.
/// </summary>
sealed class StopChecks : CSharpSyntaxWalker
{
    static readonly string Check = $"global::{typeof(CellStop).FullName}.{nameof(CellStop.Check)}();";

    static readonly string NoteExit = $"global::{typeof(CellScope).FullName}.{nameof(CellScope.NoteExit)}(";

    readonly CodeEdits edits = new();

    StopChecks()
    {
    }

    /// <summary>The edits for a cell; none if it is not even well formed, so that the compiler speaks of what was written.</summary>
    public static CodeEdits For(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script));
        var checks = new StopChecks();
        if (!tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
            checks.Visit(tree.GetRoot());
        return checks.edits;
    }

    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop:
                AtHeadOf(loop.Statement);
                break;
            case DoStatementSyntax loop:
                AtHeadOf(loop.Statement);
                break;
            case ForStatementSyntax loop:
                AtHeadOf(loop.Statement);
                break;
            case CommonForEachStatementSyntax loop:
                AtHeadOf(loop.Statement);
                break;
            case LabeledStatementSyntax label:
                edits.Insert(label.ColonToken.Span.End, Check);
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } body }:
                AtHeadOf(body);
                break;
            case LocalFunctionStatementSyntax function:
                AtHeadOf(function.Body, function.ExpressionBody, function.SemicolonToken, function.ReturnType, function.Modifiers);
                break;
            case MethodDeclarationSyntax method:
                AtHeadOf(method.Body, method.ExpressionBody, method.SemicolonToken, method.ReturnType, method.Modifiers);
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var exitCode }], Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(Environment.Exit), Expression: var type } }
                when type is IdentifierNameSyntax { Identifier.Text: nameof(Environment) } or MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(Environment) }:
                edits.Insert(exitCode.SpanStart, NoteExit);
                edits.Insert(exitCode.Span.End, ")");
                break;
            case BlockSyntax block:
                AfterAwaits(block.Statements);
                break;
            case SwitchSectionSyntax section:
                AfterAwaits(section.Statements);
                break;
            case CompilationUnitSyntax cell:
                AfterAwaits(cell.Members);
                break;
        }

        base.Visit(node);
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

    /// <summary>What a cell awaited may have come when it had long been told to stop.</summary>
    void AfterAwaits<T>(SyntaxList<T> statements)
        where T : SyntaxNode
    {
        for (var i = 1; i < statements.Count; i++)
        {
            if (Awaits(statements[i - 1]))
                edits.Insert(statements[i].SpanStart, Check);
        }
    }

    static bool Awaits(SyntaxNode statement) =>
        statement.DescendantTokens(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax or MethodDeclarationSyntax))
            .Any(token => token.IsKind(SyntaxKind.AwaitKeyword));
}
