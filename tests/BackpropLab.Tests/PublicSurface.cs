using System.Reflection;
using System.Runtime.CompilerServices;

namespace BackpropLab.Tests;

/// <summary>The public types of an assembly and their members, one a line, in the order of the alphabet.</summary>
static class PublicSurface
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(double)] = "double", [typeof(float)] = "float", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(uint)] = "uint", [typeof(ulong)] = "ulong", [typeof(void)] = "void",
    };

    public static string Of(Assembly assembly) => string.Join("\n\n", assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => string.Join('\n', [Header(type), .. Members(type).Order(StringComparer.Ordinal).Distinct().Select(member => "    " + member)])));

    static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : (type.IsAbstract, type.IsSealed) switch { (true, true) => "static class", (true, _) => "abstract class", (_, true) => "sealed class", _ => "class" };
        var bases = new[] { type.BaseType }.Where(parent => parent is not null && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            .Concat(type.GetInterfaces().Where(part => type.BaseType is null || !type.BaseType.GetInterfaces().Contains(part)))
            .Where(_ => !type.IsEnum).Select(parent => Name(parent!)).Order(StringComparer.Ordinal).ToArray();
        return $"{kind} {type.Namespace}.{Name(type)}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name))}");
        return type.GetMembers(Declared).Where(Shown).Select(Text).OfType<string>();
    }

    /// <summary>What records and properties compile to says nothing beyond the record or property.</summary>
    static bool Shown(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not MethodInfo { IsSpecialName: true, Name: not ("op_Implicit" or "op_Explicit") };

    static string? Text(MemberInfo member) => member switch
    {
        ConstructorInfo { IsPublic: true } constructor => $"{Name(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method when IsOpen(method) => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})",
        PropertyInfo property when IsOpen(property.GetMethod) || IsOpen(property.SetMethod) =>
            $"{Static((property.GetMethod ?? property.SetMethod)!)}{Name(property.PropertyType)} {property.Name}{Index(property)} {{ {Accessors(property)}}}",
        FieldInfo { IsPublic: true } field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    static bool IsOpen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    static string Accessors(PropertyInfo property)
    {
        var init = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        return (IsOpen(property.GetMethod) ? "get; " : "") + (IsOpen(property.SetMethod) ? init ? "init; " : "set; " : "");
    }

    static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";

    static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = " + Default(parameter) : "")}";

    static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (!type.IsGenericType)
            return type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        var arguments = type.GetGenericArguments().Select(Name);
        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
            ? $"({string.Join(", ", arguments)})"
            : $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", arguments)}>";
    }
}
