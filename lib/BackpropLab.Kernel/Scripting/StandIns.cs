using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Kernel;

/// <summary>
/// Puts, in the place of a function that a notebook lacks, what the library that is asked about it has for that: in
/// <c>Exercise.Check("3.4", HiddenDelta)</c> and the like, where the class has a method <c>Missing</c> and a method
/// <c>FunctionType</c>. docs/conventions.md says what they do.
/// </summary>
/// <param name="functionTypes">Gives <c>FunctionType</c> of such a class; null if it cannot be had.</param>
/// <param name="causeOf">Gives the cell that does not compile and would have declared a name; null if there is none.</param>
sealed class StandIns(Func<INamedTypeSymbol, Func<string, string?>?> functionTypes, Func<string, MistakenCell?> causeOf)
{
    /// <summary>The method that stands in for a function, given its id and why there is none.</summary>
    public const string Missing = "Missing";

    /// <summary>The method that gives the type of a function by its id.</summary>
    public const string FunctionType = "FunctionType";

    /// <summary>Adds to the edits of a cell what stands in for the functions that it lacks. False if it lacks none.</summary>
    /// <param name="compilation">The cell as it was edited so far.</param>
    /// <param name="edits">The edits.</param>
    public bool Add(CSharpCompilation compilation, CodeEdits edits)
    {
        var tree = compilation.SyntaxTrees.Single();
        SemanticModel? model = null;
        // Places of the cell as it was edited so far, so nothing may be edited while they are found.
        var found = new List<(TextSpan Span, string Text)>();
        foreach (var (owner, method, id, name) in Calls(tree.GetRoot()))
        {
            model ??= compilation.GetSemanticModel(tree);
            if (model.GetSymbolInfo(owner).Symbol is INamedTypeSymbol type && HasConvention(type)
                && functionTypes(type)?.Invoke(id) is { } wanted && GivenFunction.Of(compilation, model, name, wanted) is { } given
                && Instead(given, IsTyped(type, method), reason => $"{owner}.{Missing}({Literal(id)}, {Literal(reason)})") is { } instead)
            {
                found.Add((new(edits.ToOriginal(name.SpanStart), name.Span.Length), $"(({wanted}){instead})"));
            }
        }

        foreach (var (span, text) in found)
            edits.Replace(span, text);
        return found.Count > 0;
    }

    /// <summary>
    /// Where a cell says what a stand-in would mend, whatever the function is that is wanted there: to know that, the library
    /// would have to be asked.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="model">What the compiler knows of it.</param>
    public static IEnumerable<TextSpan> Places(SyntaxNode cell, SemanticModel model) => Calls(cell)
        .Where(call => model.GetSymbolInfo(call.Owner).Symbol is INamedTypeSymbol type && HasConvention(type))
        // The method too: what it gives is told from the function.
        .SelectMany(call => new[] { call.Name.Span, ((MemberAccessExpressionSyntax)call.Owner.Parent!).Span });

    /// <summary>The calls of the form <c>owner.method("id", name)</c>.</summary>
    static IEnumerable<(ExpressionSyntax Owner, string Method, string Id, IdentifierNameSyntax Name)> Calls(SyntaxNode cell)
    {
        foreach (var call in cell.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call is
                {
                    Expression: MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var method },
                    ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string id } }, { Expression: IdentifierNameSyntax name }],
                })
            {
                yield return (owner, method, id, name);
            }
        }
    }

    /// <summary>What is to stand in the place of a name, as the type that is wanted; null if the name can stay as it is.</summary>
    string? Instead(GivenFunction given, bool isTyped, Func<string, string> missing)
    {
        var name = given.Name;
        if (causeOf(name) is { } cause)
            return missing(cause.Reason);
        return given.Fit switch
        {
            FunctionFit.NotThere => missing(given.OtherName is { } other
                ? $"There is no function `{name}` in the cells above. Is it the one that is called `{other}` there?"
                : $"There is no function `{name}` in the cells above: its cell was deleted or has not run, or calls it otherwise."),
            FunctionFit.NoFunction => missing($"`{name}` is no function: it is of type `{given.Text}`."),
            // What is wrong with the signature of a single function the library tells itself, if its type does not matter.
            FunctionFit.OtherSignature when isTyped || given.IsOverloaded => missing($"The function in the cells above has another signature, `{given.Text}`."),
            FunctionFit.SameSignature when given.IsOverloaded || (isTyped && !given.HasSameNames) => name,
            _ => null,
        };
    }

    static bool HasConvention(INamedTypeSymbol type) => Has(type, Missing, 2) && Has(type, FunctionType, 1);

    static bool Has(INamedTypeSymbol type, string method, int parameters) => type.GetMembers(method).OfType<IMethodSymbol>()
        .Any(found => found.IsStatic && found.Parameters.Length == parameters && found.Parameters.All(parameter => parameter.Type.SpecialType == SpecialType.System_String));

    /// <summary>Whether what a method gives is of the type of the function that it is given.</summary>
    static bool IsTyped(INamedTypeSymbol type, string method) =>
        type.GetMembers(method).OfType<IMethodSymbol>().Any(found => found.Parameters is [_, { Type: ITypeParameterSymbol }]);

    static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
