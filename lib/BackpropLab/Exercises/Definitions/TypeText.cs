using System.Runtime.CompilerServices;

namespace BackpropLab.Exercises;

/// <summary>Types as they are written in C#.</summary>
static class TypeText
{
    public static string Of(Type type, IReadOnlyList<string>? tupleNames = null)
    {
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (type.IsAssignableTo(typeof(ITuple)))
            return $"({string.Join(", ", type.GetGenericArguments().Select((item, i) => Of(item) + Suffix(tupleNames, i)))})";
        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(argument => Of(argument)))}>"
            : Keyword(type);
    }

    static string Suffix(IReadOnlyList<string>? names, int i) => i < names?.Count ? " " + names[i] : "";

    static string Keyword(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Double => "double",
        TypeCode.Single => "float",
        TypeCode.Int32 => "int",
        TypeCode.Boolean => "bool",
        TypeCode.String => "string",
        _ => type == typeof(void) ? "void" : type == typeof(object) ? "object" : type.Name,
    };
}
