using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Kernel;

/// <summary>The functions that the cells of a chain declare.</summary>
static class ScriptFunctions
{
    /// <summary>Those of some functions that were declared last, in one cell.</summary>
    public static IReadOnlyList<IMethodSymbol> Latest(CSharpCompilation compilation, IReadOnlyList<IMethodSymbol> functions)
    {
        foreach (var cell in Chain(compilation))
        {
            IMethodSymbol[] here = [.. functions.Where(function => SymbolEqualityComparer.Default.Equals(function.ContainingType, cell.ScriptClass))];
            if (here.Length > 0)
                return here;
        }

        // Not of a cell at all: the function of a variable.
        return functions;
    }

    /// <summary>The function that may be meant by a name that there is not: one of a similar name, or the one that the cell before declares.</summary>
    /// <param name="name">The name.</param>
    /// <param name="compilation">The cell that lacks it.</param>
    /// <param name="fits">Whether a function has the signature that is wanted.</param>
    public static string? MeantBy(string name, CSharpCompilation compilation, Predicate<IMethodSymbol> fits)
    {
        var cells = Chain(compilation).Select(In).ToArray();
        return NearestName.Of(name, cells.SelectMany(functions => functions).Select(function => function.Name))
            ?? (cells is [_, [var only], ..] && fits(only) ? only.Name : null);
    }

    static IMethodSymbol[] In(CSharpCompilation cell) =>
        [.. cell.ScriptClass!.GetMembers().OfType<IMethodSymbol>().Where(method => method is { MethodKind: MethodKind.Ordinary, CanBeReferencedByName: true, IsImplicitlyDeclared: false })];

    /// <summary>A cell and those before it.</summary>
    static IEnumerable<CSharpCompilation> Chain(CSharpCompilation last)
    {
        for (var cell = last; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
            yield return cell;
    }
}
