using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>Says what the function takes within whose brackets a place lies.</summary>
static class Signatures
{
    const int Most = 50;

    /// <summary>Answers the request.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cursor">The place, in code points.</param>
    public static SignatureReply At(OpenCell cell, int cursor)
    {
        var position = cell.Position(cursor);
        if (Call(cell, position) is not { Parent: { } call } list)
            return SignatureReply.None;
        ISymbol[] functions = [.. Functions(cell, call).Where(function => cell.Model.IsAccessible(position, function)).OrderBy(function => Parameters(function).Count).Take(Most)];
        if (functions.Length == 0)
            return SignatureReply.None;
        var meant = Meant(cell, call, list, functions);
        return new([.. functions.Select(function => Describe(cell, function))], meant, Active(functions[meant], list, position));
    }

    /// <summary>The innermost brackets of a call around a place.</summary>
    static BaseArgumentListSyntax? Call(OpenCell cell, int position) =>
        cell.Root.FindToken(Math.Max(0, position - 1)).Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>().FirstOrDefault(list => IsWithin(list, position));

    static bool IsWithin(BaseArgumentListSyntax list, int position)
    {
        var (open, close) = list is ArgumentListSyntax round ? (round.OpenParenToken, round.CloseParenToken) : (((BracketedArgumentListSyntax)list).OpenBracketToken, ((BracketedArgumentListSyntax)list).CloseBracketToken);
        return position >= open.Span.End && (close.IsMissing || position <= close.SpanStart);
    }

    static IEnumerable<ISymbol> Functions(OpenCell cell, SyntaxNode call)
    {
        switch (call)
        {
            case InvocationExpressionSyntax { Expression: var function }:
                var group = cell.Model.GetMemberGroup(function).OfType<IMethodSymbol>().ToArray();
                return group.Length > 0 ? ScriptFunctions.Latest(cell.Compilation, group)
                    : cell.Model.GetTypeInfo(function).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
            case BaseObjectCreationExpressionSyntax made:
                return (cell.Model.GetTypeInfo(made) is var types ? types.Type ?? types.ConvertedType : null) is INamedTypeSymbol type ? type.InstanceConstructors : [];
            case ConstructorInitializerSyntax initializer:
                return cell.Model.GetMemberGroup(initializer);
            case ElementAccessExpressionSyntax { Expression: var indexed }:
                return Bases(cell.Model.GetTypeInfo(indexed).Type).SelectMany(type => type.GetMembers()).Where(member => member is IPropertySymbol { IsIndexer: true });
            default:
                return [];
        }
    }

    static IEnumerable<ITypeSymbol> Bases(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }

    /// <summary>The function that C# takes for the one meant, or else the one that takes what there is with the fewest conversions.</summary>
    static int Meant(OpenCell cell, SyntaxNode call, BaseArgumentListSyntax list, ISymbol[] functions)
    {
        var chosen = cell.Model.GetSymbolInfo(call).Symbol;
        var fits = functions.Select(function => SymbolEqualityComparer.Default.Equals(function, chosen) ? int.MaxValue : Fit(cell, Parameters(function), list)).ToArray();
        return Array.IndexOf(fits, fits.Max());
    }

    /// <summary>How many arguments are of the very type of their parameter; below zero if one cannot be taken, and lower still if there are too many.</summary>
    static int Fit(OpenCell cell, IReadOnlyList<IParameterSymbol> parameters, BaseArgumentListSyntax list)
    {
        var same = 0;
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var at = Index(parameters, list.Arguments[i], i);
            if (at < 0)
                return -2;
            if (list.Arguments[i].Expression.IsMissing || parameters[at].IsParams)
                continue;
            var conversion = cell.Model.ClassifyConversion(list.Arguments[i].Expression, parameters[at].Type);
            if (!conversion.IsImplicit)
                return -1;
            same += conversion.IsIdentity ? 1 : 0;
        }

        return same;
    }

    static int Active(ISymbol function, BaseArgumentListSyntax list, int position)
    {
        var index = list.Arguments.GetSeparators().Count(separator => separator.Span.End <= position);
        return Index(Parameters(function), index < list.Arguments.Count ? list.Arguments[index] : null, index);
    }

    /// <summary>The parameter that an argument is for; -1 if there is none.</summary>
    static int Index(IReadOnlyList<IParameterSymbol> parameters, ArgumentSyntax? argument, int index)
    {
        if (argument?.NameColon is { Name.Identifier.ValueText: var name })
            return parameters.TakeWhile(parameter => parameter.Name != name).Count() is var at && at < parameters.Count ? at : -1;
        return index < parameters.Count ? index : parameters is [.., { IsParams: true }] ? parameters.Count - 1 : -1;
    }

    static CallSignature Describe(OpenCell cell, ISymbol function)
    {
        var documentation = Documentation.Of(function, cell.Compilation);
        return new(
            SymbolText.Of(function), documentation?.Summary ?? "",
            [.. Parameters(function).Select(parameter => new CallParameter(SymbolText.Of(parameter), documentation?.OfParameter(parameter.Name) ?? ""))]);
    }

    static IReadOnlyList<IParameterSymbol> Parameters(ISymbol function) => function is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)function).Parameters;
}
