using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>
/// What MathNet's members do. Those that give something back change nothing, and what they give is a copy, unless it is named
/// a view (As...); those that give nothing write into a parameter named for that, else into what they are called on.
/// </summary>
static class MathNetEffects
{
    /// <summary>Whether objects of a type give something else each time: generators, and what draws from one.</summary>
    public static bool IsStream(ITypeSymbol type) => type is { ContainingNamespace.Name: "Random" or "Distributions", ContainingAssembly: { } assembly } && assembly.Name.StartsWith("MathNet.", StringComparison.Ordinal);

    /// <summary>What a call may do.</summary>
    public static LibraryEffect Of(IMethodSymbol method)
    {
        var name = method.Name;
        if (IsStream(method.ContainingType) && method.MethodKind != MethodKind.Constructor)
            return new(ChangesReceiver: true, ChangesArguments: method.ReturnsVoid);
        if (method.MethodKind == MethodKind.PropertySet)
            return new(ChangesReceiver: true);
        if (name.EndsWith("Inplace", StringComparison.Ordinal) || name.EndsWith("InPlace", StringComparison.Ordinal))
            return new(ChangesReceiver: true, ChangesArguments: method.IsStatic);
        if (method.ReturnsVoid && method.MethodKind == MethodKind.Ordinary)
            return method.Parameters.Any(parameter => parameter.Name is "result" or "target") ? new(ChangesArguments: true) : new(ChangesReceiver: true, ChangesArguments: method.IsStatic);
        return IsView(method) ? LibraryEffect.Looks : LibraryEffect.None;
    }

    static bool IsView(IMethodSymbol method) =>
        method.MethodKind is MethodKind.PropertyGet or MethodKind.Constructor
        || method.Name.StartsWith("As", StringComparison.Ordinal)
        || method.ReturnType.Name == "IEnumerable"
        // Dense(rows, columns, array) wraps the array.
        || (method.ContainingType.Name is "MatrixBuilder" or "VectorBuilder" && method.Name is "Dense" or "Sparse" or "Diagonal");
}
