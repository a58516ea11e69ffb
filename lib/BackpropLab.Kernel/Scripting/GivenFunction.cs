using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>What a name means that a cell gives for a function.</summary>
/// <param name="Name">The name.</param>
/// <param name="Fit">What it is.</param>
sealed record GivenFunction(string Name, FunctionFit Fit)
{
    static readonly SymbolDisplayFormat Short = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Whether there are several functions of that name, so that C# does not know by itself which is meant.</summary>
    public bool IsOverloaded { get; init; }

    /// <summary>Whether the elements of a tuple that it gives are called as they are in the wanted type.</summary>
    public bool HasSameNames { get; init; }

    /// <summary>The signature of a function, the type of a variable; null if it is nothing.</summary>
    public string? Text { get; init; }

    /// <summary>If it is nothing: the name of the function that may be meant; null if there is none.</summary>
    public string? OtherName { get; init; }

    /// <summary>Finds out what a name means. Null if the cell does not know the wanted type.</summary>
    /// <param name="compilation">The cell.</param>
    /// <param name="model">What the compiler knows of the cell.</param>
    /// <param name="name">The name where it stands in the cell.</param>
    /// <param name="wanted">The type of the wanted function, in C#.</param>
    public static GivenFunction? Of(CSharpCompilation compilation, SemanticModel model, IdentifierNameSyntax name, string wanted)
    {
        var place = name.SpanStart;
        var type = model.GetSpeculativeTypeInfo(place, SyntaxFactory.ParseTypeName(wanted), SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        if (type is not INamedTypeSymbol { DelegateInvokeMethod: { } signature })
            return null;
        var text = name.Identifier.ValueText;
        var found = model.LookupSymbols(place, name: text);
        if (found.IsEmpty)
            return new(text, FunctionFit.NotThere) { OtherName = ScriptFunctions.MeantBy(text, compilation, function => IsSame(compilation, function, signature)) };

        IMethodSymbol[] functions = [.. found.OfType<IMethodSymbol>()];
        if (functions.Length == 0)
            functions = ValueType(found[0]) is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
        // Of functions that several cells have declared, only what the last of them has is meant.
        var latest = ScriptFunctions.Latest(compilation, functions);
        if (latest.Count == 0)
            return new(text, FunctionFit.NoFunction) { Text = ValueType(found[0])?.ToDisplayString(Short) ?? text };
        var same = latest.FirstOrDefault(function => IsSame(compilation, function, signature));
        return new(text, same is null ? FunctionFit.OtherSignature : FunctionFit.SameSignature)
        {
            IsOverloaded = functions.Length > 1,
            HasSameNames = same is not null && SymbolEqualityComparer.Default.Equals(same.ReturnType, signature.ReturnType),
            Text = (ValueType(found[0]) ?? (ISymbol)latest[0]).ToDisplayString(Short),
        };
    }

    static ITypeSymbol? ValueType(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    static bool IsSame(CSharpCompilation compilation, IMethodSymbol function, IMethodSymbol signature) =>
        AreSame(compilation, function.ReturnType, signature.ReturnType)
        && function.Parameters.Length == signature.Parameters.Length
        && function.Parameters.Zip(signature.Parameters).All(pair => pair.First.RefKind == RefKind.None && AreSame(compilation, pair.First.Type, pair.Second.Type));

    static bool AreSame(CSharpCompilation compilation, ITypeSymbol one, ITypeSymbol other) => compilation.ClassifyConversion(one, other).IsIdentity;
}
