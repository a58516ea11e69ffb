using System.Globalization;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>How something is declared, on one line.</summary>
static class SymbolText
{
    static readonly SymbolDisplayFormat Member = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>What a cell declares is called by its bare name, and a constructor has that of its class.</summary>
    static readonly SymbolDisplayFormat OfCell = Member.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    static readonly SymbolDisplayFormat Namespace = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, kindOptions: SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    /// <summary>The declaration of the first, and how many more bear its name.</summary>
    public static string Of(IReadOnlyList<ISymbol> symbols) => symbols.Count == 1 ? Of(symbols[0])
        : string.Create(CultureInfo.InvariantCulture, $"{Of(symbols[0])} (+ {symbols.Count - 1} {(symbols.Count == 2 ? "overload" : "overloads")})");

    /// <summary>The declaration.</summary>
    public static string Of(ISymbol symbol) => symbol.ToDisplayString(FormatOf(symbol));

    /// <summary>The declaration of a parameter, as it stands in that of its function.</summary>
    public static string Of(IParameterSymbol parameter) => parameter.ToDisplayString(Member);

    static SymbolDisplayFormat FormatOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => Namespace,
        IMethodSymbol { MethodKind: MethodKind.Constructor } or { ContainingType: null or { IsScriptClass: true } } => OfCell,
        _ => Member,
    };
}
