using System.Linq.Expressions;
using System.Reflection;

namespace BackpropLab.Exercises;

/// <summary>What a function takes and gives, in C#.</summary>
static class Signature
{
    /// <summary>Whether two functions take and give the same types.</summary>
    public static bool Matches(Delegate function, Delegate other) =>
        Invoke(function).ReturnType == Invoke(other).ReturnType
        && Types(function).SequenceEqual(Types(other));

    /// <summary>A signature, such as <c>Matrix&lt;double&gt; Sigmoid(Matrix&lt;double&gt; a)</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="results">Names for the elements of a tuple that it returns.</param>
    public static string Of(Delegate function, string name, IReadOnlyList<string>? results = null)
    {
        var types = Types(function).ToArray();
        var named = function.Method.GetParameters();
        var parameters = types.Select((type, i) =>
            named.Length == types.Length ? $"{TypeText.Of(type)} {named[i].Name}" : TypeText.Of(type));
        return $"{TypeText.Of(Invoke(function).ReturnType, results)} {name}({string.Join(", ", parameters)})";
    }

    /// <summary>The delegate type that C# itself gives to a function of this signature.</summary>
    public static Type NaturalType(Delegate function) => Expression.GetDelegateType([.. Types(function), Invoke(function).ReturnType]);

    /// <summary>That type as text, with all names in full.</summary>
    /// <inheritdoc cref="Of"/>
    public static string NaturalTypeText(Delegate function, IReadOnlyList<string> results)
    {
        var result = TypeText.InFull(Invoke(function).ReturnType, results);
        return $"global::System.Func<{string.Join(", ", Types(function).Select(type => TypeText.InFull(type)).Append(result))}>";
    }

    /// <summary>The name of the parameter at a place.</summary>
    public static string Parameter(Delegate function, int place) => function.Method.GetParameters()[place].Name!;

    static MethodInfo Invoke(Delegate function) => function.GetType().GetMethod(nameof(Invoke))!;

    static IEnumerable<Type> Types(Delegate function) => Invoke(function).GetParameters().Select(parameter => parameter.ParameterType);
}
