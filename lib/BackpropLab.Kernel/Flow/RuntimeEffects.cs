using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>What the members of the runtime's own libraries do.</summary>
static class RuntimeEffects
{
    /// <summary>How names begin of members that only look.</summary>
    static readonly string[] Looking =
    [
        "AsReadOnly", "BinarySearch", "Clone", "CompareTo", "Contains", "ConvertAll", "CopyTo", "Equals", "Exists", "Find", "ForEach", "Get", "IndexOf",
        "Invoke", "Is", "LastIndexOf", "Overlaps", "Peek", "SetEquals", "Slice", "To", "TrueForAll", "TryGet",
    ];

    /// <summary>Whether an assembly is one of the runtime's.</summary>
    public static bool Knows(IAssemblySymbol assembly) =>
        assembly.Name is "mscorlib" or "netstandard" or "System" || assembly.Name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>What a call may do. A static member that gives something back changes nothing that it is given.</summary>
    public static LibraryEffect Of(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.PropertySet)
            return new(ChangesReceiver: true, ReceiverKeeps: true);
        if (method.MethodKind is MethodKind.PropertyGet or MethodKind.Constructor)
            return LibraryEffect.Looks;
        if (method.IsStatic)
            return new(ChangesArguments: method.ReturnsVoid && method.ContainingType.Name is not ("Console" or "Debug"), ResultHolds: true);
        if (method.Name is "Shuffle" or "CopyTo" or "NextBytes" or "GetItems")
            return new(ChangesReceiver: method.Name != "CopyTo", ChangesArguments: true, ResultHolds: true);
        return !method.Name.StartsWith("GetOrAdd", StringComparison.Ordinal) && Looking.Any(beginning => method.Name.StartsWith(beginning, StringComparison.Ordinal))
            ? LibraryEffect.Looks
            : new(ChangesReceiver: true, ResultHolds: true, ReceiverKeeps: true);
    }
}
