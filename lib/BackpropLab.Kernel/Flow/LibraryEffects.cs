using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>
/// What the members of libraries may do. A library can say so itself (docs/conventions.md, "What a call changes"); of
/// the runtime's own and of MathNet it is known; all others are believed to do anything.
/// </summary>
sealed class LibraryEffects
{
    const string ChangesKey = "FlowChanges";
    const string DrawsKey = "FlowDraws";
    const string KeepsKey = "FlowKeeps";
    const string SeesKey = "FlowSees";
    const string FixedKey = "FlowFixed";
    const string FillsKey = "FlowFills";
    const string NotesKey = "FlowNotes";
    const string RecallsKey = "FlowRecalls";

    /// <summary>What each library says, by its name and version: of the cells' own there is always another.</summary>
    readonly Dictionary<AssemblyIdentity, Dictionary<string, HashSet<string>>> said = [];

    /// <summary>What a call of a member may do.</summary>
    /// <param name="method">The member.</param>
    public LibraryEffect Of(IMethodSymbol method)
    {
        if (method.ContainingAssembly is not { } assembly)
            return LibraryEffect.None;
        if (Said(assembly) is { Count: > 0 } words)
            return BySaying(method, words);
        if (assembly.Name.StartsWith("MathNet.", StringComparison.Ordinal))
            return MathNetEffects.Of(method);
        return RuntimeEffects.Knows(assembly) ? RuntimeEffects.Of(method) : LibraryEffect.Unknown;
    }

    /// <summary>Whether objects of this type give something else each time, as a random stream does.</summary>
    public bool IsDrawnFrom(ITypeSymbol type) =>
        type.ContainingAssembly is { } assembly && (Listed(assembly, DrawsKey, type.Name) || (RuntimeEffects.Knows(assembly) && type.Name is "Random" or "IEnumerator") || MathNetEffects.IsStream(type));

    /// <summary>Whether objects of a type can change after they were made.</summary>
    public bool CanChange(ITypeSymbol? type) =>
        FlowTypes.CanChange(type) && !(type is INamedTypeSymbol { ContainingAssembly: { } assembly } && Listed(assembly, FixedKey, type.Name));

    /// <summary>Whether a call leaves something with its library under the name that is its first argument.</summary>
    public bool Notes(IMethodSymbol method) => IsListed(method, NotesKey);

    /// <summary>Whether a call asks its library for what was left there under that name, or without one for all.</summary>
    public bool Recalls(IMethodSymbol method) => IsListed(method, RecallsKey);

    static LibraryEffect BySaying(IMethodSymbol method, Dictionary<string, HashSet<string>> words)
    {
        var member = Member(method);
        var changes = Has(ChangesKey, member) || method is { MethodKind: MethodKind.PropertySet };
        var sees = Has(SeesKey, member) || Has(SeesKey, method.ReturnType.Name);
        var holds = !sees && (method.MethodKind is MethodKind.Constructor or MethodKind.PropertyGet || Has(KeepsKey, member) || Has(KeepsKey, method.ReturnType.Name));
        return new(
            ChangesReceiver: changes && !method.IsExtensionMethod, ChangesArguments: changes && method.IsExtensionMethod,
            FillsArguments: Has(FillsKey, member), ResultHolds: holds, ResultSees: sees, ReceiverKeeps: method.MethodKind == MethodKind.PropertySet);

        bool Has(string key, string name) => words.TryGetValue(key, out var names) && names.Contains(name);
    }

    bool IsListed(IMethodSymbol method, string key) => method.ContainingAssembly is { } assembly && Listed(assembly, key, Member(method));

    bool Listed(IAssemblySymbol assembly, string key, string name) => Said(assembly).TryGetValue(key, out var names) && names.Contains(name);

    static string Member(IMethodSymbol method) => $"{method.ContainingType?.Name}.{method.Name}";

    Dictionary<string, HashSet<string>> Said(IAssemblySymbol assembly)
    {
        if (assembly is ISourceAssemblySymbol)
            return [];
        if (said.TryGetValue(assembly.Identity, out var known))
            return known;
        return said[assembly.Identity] = AssemblyWords.Of(assembly)
            .Where(list => list.Key is ChangesKey or DrawsKey or KeepsKey or SeesKey or FixedKey or FillsKey or NotesKey or RecallsKey)
            .GroupBy(list => list.Key, list => list.Names)
            .ToDictionary(group => group.Key, group => group.SelectMany(names => names).ToHashSet());
    }
}
