using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>
/// What a library says of the functions that it asks for, as <see cref="StandIns"/> needs it. It is asked as a cell would ask
/// it, in C#, so that it is the same copy of the library that the cells use; once for each.
/// </summary>
sealed class LibraryFunctions
{
    readonly Dictionary<string, Func<string, string?>?> known = [];

    /// <summary>The method <c>FunctionType</c> of a class; null if it cannot be had.</summary>
    /// <param name="type">The class.</param>
    /// <param name="valueOf">Gives the value of an expression.</param>
    public Func<string, string?>? FunctionTypes(INamedTypeSymbol type, Func<string, object?> valueOf)
    {
        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (!known.TryGetValue(name, out var functionTypes))
            known.Add(name, functionTypes = valueOf($"(global::System.Func<string, string>){name}.{StandIns.FunctionType}") as Func<string, string?>);
        return functionTypes;
    }
}
