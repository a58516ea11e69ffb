using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>A call such as <c>Exercise.Check("3.4", HiddenDelta)</c> or <c>Exercise.Answer("3.Q1", 'c')</c>.</summary>
/// <param name="Cell">The cell that it stands in.</param>
/// <param name="Method">What is called.</param>
/// <param name="Id">The exercise.</param>
/// <param name="Argument">What follows the id; null if nothing does.</param>
/// <param name="IsOutermost">Whether it is a statement of its cell, in no loop, condition or function.</param>
sealed record AnswerCall(CellCode Cell, string Method, string Id, ExpressionSyntax? Argument, bool IsOutermost)
{
    const string Exercise = "Exercise";

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<AnswerCall> In(IEnumerable<CellCode> cells) => [.. cells.SelectMany(cell => cell.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => Read(cell, call)).OfType<AnswerCall>())];

    /// <summary>The letter that is written as an argument, in either kind of quotes; null if it is no letter.</summary>
    public char? Letter => Argument is LiteralExpressionSyntax literal
        ? literal.Token.Value switch
        {
            char letter => letter,
            string text when text.Trim() is [var letter] => letter,
            _ => null,
        }
        : null;

    /// <summary>Whether an answer is still asked for.</summary>
    public bool IsOpen => Letter == '?' || (Argument is LiteralExpressionSyntax { Token.Value: string text } && string.IsNullOrWhiteSpace(text));

    static AnswerCall? Read(CellCode cell, InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var target, Name: var method } || target.ToString() is not (Exercise or "BackpropLab." + Exercise))
            return null;
        var arguments = call.ArgumentList.Arguments;
        return arguments.Count > 0 && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string id }
            ? new(cell, method.Identifier.ValueText, id, arguments.ElementAtOrDefault(1)?.Expression, call.Parent is ExpressionStatementSyntax { Parent: GlobalStatementSyntax })
            : null;
    }
}
