using System.Runtime.CompilerServices;

namespace BackpropLab.Exercises;

/// <summary>Types as they are written in C#.</summary>
static class TypeText
{
    /// <summary>A type by its short name, for people.</summary>
    public static string Of(Type type, IReadOnlyList<string>? tupleNames = null) => Of(type, tupleNames, prefix: _ => "");

    /// <summary>A type by its full name, which means the same wherever it stands.</summary>
    public static string InFull(Type type, IReadOnlyList<string>? tupleNames = null) => Of(type, tupleNames, prefix: named => named.Namespace is { } room ? $"global::{room}." : "global::");

    static string Of(Type type, IReadOnlyList<string>? tupleNames, Func<Type, string> prefix)
    {
        if (type.IsArray)
            return Of(type.GetElementType()!, null, prefix) + "[]";
        if (type.IsAssignableTo(typeof(ITuple)))
            return $"({string.Join(", ", type.GetGenericArguments().Select((item, i) => Of(item, null, prefix) + Suffix(tupleNames, i)))})";
        return type.IsGenericType
            ? $"{prefix(type)}{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(argument => Of(argument, null, prefix)))}>"
            : Keyword(type) ?? prefix(type) + type.Name;
    }

    static string Suffix(IReadOnlyList<string>? names, int i) => i < names?.Count ? " " + names[i] : "";

    static string? Keyword(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Double => "double",
        TypeCode.Single => "float",
        TypeCode.Int32 => "int",
        TypeCode.Boolean => "bool",
        TypeCode.String => "string",
        _ => type == typeof(void) ? "void" : type == typeof(object) ? "object" : null,
    };
}
