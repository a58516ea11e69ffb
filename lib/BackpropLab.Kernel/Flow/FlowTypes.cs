using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>Which values can change after they were made, so that it matters who else holds them.</summary>
static class FlowTypes
{
    static readonly HashSet<string> Unchanging =
    [
        "System.DateOnly", "System.DateTimeOffset", "System.Guid", "System.Half", "System.Index", "System.Int128", "System.Numerics.BigInteger", "System.Numerics.Complex",
        "System.Range", "System.TimeOnly", "System.TimeSpan", "System.Type", "System.UInt128", "System.Uri", "System.Version",
    ];

    /// <summary>Whether values of a type can change.</summary>
    public static bool CanChange(ITypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_Object } => true,
        { SpecialType: SpecialType.System_String or SpecialType.System_Void or SpecialType.System_DateTime } => false,
        { TypeKind: TypeKind.Enum or TypeKind.Pointer or TypeKind.FunctionPointer } => false,
        { IsValueType: true, SpecialType: not SpecialType.None } => false,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => CanChange(nullable.TypeArguments[0]),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => CanChange(element.Type)),
        INamedTypeSymbol named => !Unchanging.Contains(named.ToDisplayString()),
        _ => true,
    };

    /// <summary>Whether reading a value of a type may run code that was written elsewhere.</summary>
    public static bool IsLazy(ITypeSymbol? type) => type switch
    {
        null => false,
        { TypeKind: TypeKind.Delegate } => true,
        IArrayTypeSymbol array => IsLazy(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IOrderedEnumerable" or "IQueryable" } => true,
        INamedTypeSymbol { Name: "Lazy" or "Task" or "ValueTask" } => true,
        INamedTypeSymbol named => named.TypeArguments.Any(IsLazy),
        _ => false,
    };

    /// <summary>Whether an object of one type may be, or give out, one of another: itself, its elements, its type arguments.</summary>
    public static bool MayHold(ITypeSymbol holder, ITypeSymbol held) =>
        SymbolEqualityComparer.Default.Equals(holder, held)
        || holder.SpecialType == SpecialType.System_Object || held.SpecialType == SpecialType.System_Object
        || holder.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic || held.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic
        || (holder is IArrayTypeSymbol array && MayHold(array.ElementType, held))
        || (held is IArrayTypeSymbol part && MayHold(holder, part.ElementType))
        || (holder is INamedTypeSymbol named && named.TypeArguments.Any(argument => MayHold(argument, held)))
        || (held is INamedTypeSymbol { TypeArguments.Length: > 0 } generic && generic.TypeArguments.Any(argument => IsOrDerives(holder, argument)))
        || Bases(holder).Any(parent => SymbolEqualityComparer.Default.Equals(parent, held) || parent.TypeArguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument, held)));

    static bool IsOrDerives(ITypeSymbol holder, ITypeSymbol argument) =>
        SymbolEqualityComparer.Default.Equals(holder, argument) || Bases(holder).Any(parent => SymbolEqualityComparer.Default.Equals(parent, argument));

    static IEnumerable<INamedTypeSymbol> Bases(ITypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
            yield return implemented;
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }
}
