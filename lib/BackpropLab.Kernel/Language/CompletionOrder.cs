using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>Which suggestions come first: what is near to who writes the cell.</summary>
sealed class CompletionOrder
{
    /// <summary>The key of an assembly's metadata that holds, with blanks between, what it wants to come first. docs/protocol.md says more.</summary>
    const string Key = "CompleteFirst";

    /// <summary>The libraries that say so, and what each of them says.</summary>
    readonly Dictionary<IAssemblySymbol, string[]?> libraries = new(SymbolEqualityComparer.Default);

    readonly IReadOnlyDictionary<string, IReadOnlyList<ISymbol>> names;
    readonly string[] verbs = [];

    /// <param name="cell">The cell.</param>
    /// <param name="names">What can be named at the place.</param>
    /// <param name="position">The place.</param>
    public CompletionOrder(OpenCell cell, IReadOnlyDictionary<string, IReadOnlyList<ISymbol>> names, int position)
    {
        this.names = names;
        foreach (var assembly in names.Values.Select(symbols => symbols[0].ContainingAssembly).Where(assembly => assembly is not null).Distinct<IAssemblySymbol>(SymbolEqualityComparer.Default))
            libraries[assembly] = First(assembly);
        if (cell.Root.FindToken(Math.Max(0, position - 1)).Parent?.AncestorsAndSelf().Any(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax) == true)
            verbs = [.. libraries.Values.SelectMany(first => first ?? [])];
    }

    /// <summary>A place in the order, less for what comes first.</summary>
    /// <param name="name">The suggestion.</param>
    public int RankOf(string name)
    {
        if (!names.TryGetValue(name, out var symbols))
            return verbs.Length + 3;
        return symbols[0] switch
        {
            IParameterSymbol or ILocalSymbol or IRangeVariableSymbol => 0,
            _ when Array.IndexOf(verbs, name) is >= 0 and var verb => verb + 1,
            { Locations: [{ IsInSource: true }, ..] } => verbs.Length + 1,
            { ContainingAssembly: { } assembly } when libraries[assembly] is not null => verbs.Length + 2,
            { ContainingType.SpecialType: SpecialType.System_Object } => verbs.Length + 5,
            _ => verbs.Length + 4,
        };
    }

    static string[]? First(IAssemblySymbol assembly) => AssemblyWords.Of(assembly).Where(list => list.Key == Key).Select(list => list.Names).FirstOrDefault();
}
