namespace BackpropLab.Kernel;

/// <summary>Types by the names that C# gives them.</summary>
static class TypeNames
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(decimal)] = "decimal",
        [typeof(double)] = "double", [typeof(float)] = "float", [typeof(int)] = "int", [typeof(long)] = "long",
        [typeof(object)] = "object", [typeof(short)] = "short", [typeof(string)] = "string", [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal))
            return "new";
        // What an async function returns is of a type of its own.
        if (typeof(Task).IsAssignableFrom(type))
            return ResultOfTask(type) is { } result ? $"Task<{Of(result)}>" : "Task";
        if (!type.IsGenericType)
            return type.Name;
        var name = type.Name.Split('`')[0];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }

    /// <summary>The type of a task's result; null if it has none.</summary>
    public static Type? ResultOfTask(Type task)
    {
        var type = task;
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)))
            type = type.BaseType;
        // The runtime's own tasks without a result have one of this type, which is internal.
        return type?.GetGenericArguments()[0] is { Name: not "VoidTaskResult" } result ? result : null;
    }
}
