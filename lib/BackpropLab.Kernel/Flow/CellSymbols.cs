using System.Globalization;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>What of the compiler's symbols is a cell's, and what cells call it.</summary>
static class CellSymbols
{
    /// <summary>The name by which cells see a symbol, or the type around it; null if it is no cell's.</summary>
    public static string? NameOf(ISymbol symbol)
    {
        if (symbol is IAliasSymbol alias)
            return NameOf(alias.Target);
        if (symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            return null;
        for (var at = symbol.OriginalDefinition; at is not null; at = at.ContainingType)
        {
            if (at.ContainingType is { IsScriptClass: true })
                return at.Name;
        }

        return null;
    }

    /// <summary>A variable of a cell, which later cells see; null if the symbol is none.</summary>
    public static string? VariableOf(ISymbol symbol) => symbol is IFieldSymbol or IPropertySymbol or IEventSymbol && symbol.ContainingType is { IsScriptClass: true } ? symbol.Name : null;

    /// <summary>The key of a function, a method or an operator that a cell has written; null if none has.</summary>
    public static string? KeyOf(IMethodSymbol method)
    {
        var written = (method.ReducedFrom ?? method).OriginalDefinition;
        if (NameOf(written) is null || written.MethodKind == MethodKind.LocalFunction || written.DeclaringSyntaxReferences.IsEmpty)
            return null;
        var name = written.ContainingType.IsScriptClass ? written.Name : $"{written.ContainingType.Name}.{written.Name}";
        return string.Create(CultureInfo.InvariantCulture, $"{name}/{written.Parameters.Length}");
    }
}
