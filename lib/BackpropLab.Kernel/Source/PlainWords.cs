using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>What the compiler found in the words of who learns C#, for the errors that students meet most.</summary>
static partial class PlainWords
{
    const string NoEffect = "this computes a value and does nothing with it. Is a 'return' missing before it, or a 'var name ='?";

    /// <summary>One sentence, or two; null where the compiler's own will do.</summary>
    /// <param name="error">The error.</param>
    /// <param name="compilation">The cell that it was found in.</param>
    public static string? Of(Diagnostic error, Compilation compilation)
    {
        if (!error.Location.IsInSource)
            return null;
        var tree = error.Location.SourceTree!;
        var place = new ErrorPlace(error, tree.GetRoot(), new(() => compilation.GetSemanticModel(tree)));
        return OtherLanguages.Spelling(place) ?? AssignedInCondition(place) ?? error.Id switch
        {
            "CS1002" => Semicolon(place),
            "CS1513" => "a '}' is missing here: every '{' needs one.",
            "CS1514" => "a '{' is missing here.",
            "CS1026" => "a ')' is missing here.",
            "CS1003" => place.Node.FirstAncestorOrSelf<VariableDeclarationSyntax>() is { Type: PointerTypeSyntax } ? NoEffect : Expected(error),
            "CS1022" or "CS7017" when place.Text == "}" => "this is one '}' more than there are '{' before it.",
            "CS1012" => "a text stands in double quotes, \"so\".",
            "CS0103" => UnknownName(place),
            "CS0246" => DidYouMean(place, place.Visible.Where(symbol => symbol is ITypeSymbol or IAliasSymbol)),
            "CS0117" or "CS1061" => DidYouMean(place, place.MembersOfOwner),
            "CS0161" when place.Node is MethodDeclarationSyntax method && !method.DescendantNodes().OfType<ReturnStatementSyntax>().Any() => "this function has no 'return', and so it gives nothing.",
            "CS0161" or "CS1643" => "not every way through this function ends in a 'return' with a value.",
            "CS0126" => "this 'return' gives nothing: write behind it what the function is to give.",
            "CS0201" => WithoutEffect(place),
            "CS0128" or "CS0136" => $"'{place.Text}' is there already, as a parameter or further up. Leave out its type to give that another value, or choose another name.",
            "CS0019" => Operator(place),
            "CS0029" or "CS0266" => Conversions.Value(place),
            "CS1503" => Conversions.Argument(place),
            "CS8917" => "nothing here says of what type this function's result is. Write the type before its parameters, such as 'Matrix (Matrix y) => ...'.",
            "CS7036" or "CS1501" or "CS1729" => Arguments(place),
            "CS0428" => $"'{place.Text}' is a function: call it, '{(place.Node.Parent is MemberAccessExpressionSyntax member ? member : place.Node)}()'.",
            "CS1955" => $"'{place.Text}' is no function: leave out the '()' after it.",
            _ => null,
        };
    }

    static string? UnknownName(ErrorPlace place) =>
        DidYouMean(place, place.Visible)
        ?? (place.Node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == place.Node && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? $"'{place.Text}' is not declared. Where it gets its first value, write 'var {place.Text} = ...'."
            : null);

    static string? DidYouMean(ErrorPlace place, IEnumerable<ISymbol> symbols) =>
        NearestName.Of(place.Text, symbols.Where(symbol => symbol.CanBeReferencedByName).Select(symbol => symbol.Name).Distinct()) is { } near
            ? $"there is no '{place.Text}' here. Did you mean '{near}'?"
            : null;

    static string Semicolon(ErrorPlace place) =>
        place.Before.Parent is ParameterListSyntax { Parent: MethodDeclarationSyntax { Body: null } } ? "a '{' is missing here, where the function begins."
        : place.Rest.Length == 0 ? "a ';' is missing here, at the end of the statement."
        : $"something is missing before '{place.Rest}': an operator such as '*', or a ';'.";

    static string? Expected(Diagnostic error) =>
        QuotedSign().Match(error.GetMessage(CultureInfo.InvariantCulture)) is { Success: true, Value: var sign } ? $"a {sign} is missing here." : null;

    static string WithoutEffect(ErrorPlace place) =>
        place.Node.IsKind(SyntaxKind.EqualsExpression) ? "'==' compares and changes nothing. To give a value write '='." : NoEffect;

    static string? AssignedInCondition(ErrorPlace place)
    {
        SyntaxNode? node = place.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression));
        while (node?.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax)
            node = node.Parent;
        return node?.Parent is IfStatementSyntax or WhileStatementSyntax or ConditionalExpressionSyntax ? "'=' gives a value. To compare write '=='." : null;
    }

    static string? Operator(ErrorPlace place)
    {
        if (place.Node is not BinaryExpressionSyntax { OperatorToken.Text: var sign } binary)
            return null;
        foreach (var side in new[] { binary.Left, binary.Right })
        {
            if (place.Model.GetMemberGroup(side) is [var function, ..])
                return $"'{function.Name}' is a function: call it, '{side}()'.";
        }

        var (left, right) = (Conversions.Kind(place.TypeOf(binary.Left)), Conversions.Kind(place.TypeOf(binary.Right)));
        return left is null || right is null ? null
            : $"'{sign}' does not go with {left} on its left and {right} on its right.{(sign == "/" ? " Element by element it is 'A.PointwiseDivide(B)'." : "")}";
    }

    static string? Arguments(ErrorPlace place)
    {
        if (place.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { } call)
            return null;
        var given = call.ArgumentList.Arguments.Count;
        var symbols = place.Model.GetSymbolInfo(call).CandidateSymbols.OfType<IMethodSymbol>().ToArray();
        if (symbols.Length == 0)
            symbols = [.. place.Model.GetMemberGroup(call.Expression).OfType<IMethodSymbol>()];
        var more = symbols.Where(method => method.Parameters.Length > given).MinBy(method => method.Parameters.Length);
        if ((more ?? symbols.MaxBy(method => method.Parameters.Length)) is not { } function)
            return null;
        string[] taken = [.. function.Parameters.Where(parameter => more is null || !parameter.IsOptional).Select(parameter => parameter.Name)];
        var names = taken.Length == 0 ? "" : $" ({string.Join(", ", taken)})";
        return string.Create(CultureInfo.InvariantCulture, $"'{function.Name}' takes {taken.Length} {(taken.Length == 1 ? "argument" : "arguments")}{names}, and here it is given {given}.");
    }

    [GeneratedRegex(@"'\W'")]
    private static partial Regex QuotedSign();
}
