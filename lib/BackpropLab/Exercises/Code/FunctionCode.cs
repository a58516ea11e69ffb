using System.Reflection;
using System.Reflection.Emit;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>
/// What the code of a student's function tells that its values do not. It is read from what the compiler made, so that it is
/// the same in every host and needs no source.
/// </summary>
/// <param name="DividesWholeNumbers">Whether a quotient of whole numbers, whose fraction is lost, is used as a <c>double</c>.</param>
/// <param name="NotebookVariables">The variables of the notebook that it uses, by name, that hold numbers.</param>
sealed record FunctionCode(bool DividesWholeNumbers, IReadOnlyList<string> NotebookVariables)
{
    /// <summary>How the classes of cells are called, in whose fields the variables of a notebook are.</summary>
    const string CellClass = "Submission#";

    /// <summary>Functions that call one another are followed so far.</summary>
    const int MostMethods = 50;

    static readonly OpCode[] toReal = [OpCodes.Conv_R8, OpCodes.Conv_R4, OpCodes.Conv_R_Un];

    /// <summary>Reads a function, and those of the same notebook that it calls.</summary>
    public static FunctionCode Of(Delegate function)
    {
        var methods = Methods(function.Method);
        return new(methods.Any(DividesWhole), [.. methods.SelectMany(Variables).Distinct()]);
    }

    static List<MethodBase> Methods(MethodBase first)
    {
        List<MethodBase> methods = [first];
        for (var i = 0; i < methods.Count; i++)
        {
            var called = Instructions.Of(methods[i]).Where(step => step.Code.OperandType == OperandType.InlineMethod).Select(step => Method(methods[i], step.Operand));
            methods.AddRange(called.OfType<MethodBase>().Where(method => IsOfNotebook(method.DeclaringType)).Except(methods).Take(MostMethods - methods.Count).ToArray());
        }

        return methods;
    }

    static bool DividesWhole(MethodBase method)
    {
        var steps = Instructions.Of(method);
        var pairs = steps.Zip(steps.Skip(1), (first, second) => (First: first, Second: second)).ToArray();
        return pairs.Any(pair => pair.First.Code == OpCodes.Div && (toReal.Contains(pair.Second.Code)
            || (pair.Second.Local("stloc") is { } local && pairs.Any(later => later.First.Local("ldloc") == local && toReal.Contains(later.Second.Code)))));
    }

    static IEnumerable<string> Variables(MethodBase method) => Instructions.Of(method)
        .Where(step => step.Code == OpCodes.Ldfld || step.Code == OpCodes.Ldsfld)
        .Select(step => Field(method, step.Operand))
        .OfType<FieldInfo>()
        .Where(field => field.DeclaringType!.Name.StartsWith(CellClass, StringComparison.Ordinal) && HoldsNumbers(field.FieldType))
        .Select(field => field.Name);

    static bool HoldsNumbers(Type type) => type.IsAssignableTo(typeof(Matrix<double>)) || type.IsAssignableTo(typeof(Vector<double>)) || type.IsArray || type == typeof(int);

    static bool IsOfNotebook(Type? type) => type is not null && (type.Name.StartsWith(CellClass, StringComparison.Ordinal) || IsOfNotebook(type.DeclaringType));

    static MethodBase? Method(MethodBase from, int token) => Resolved(from, (types, arguments) => from.Module.ResolveMethod(token, types, arguments));

    static FieldInfo? Field(MethodBase from, int token) => Resolved(from, (types, arguments) => from.Module.ResolveField(token, types, arguments));

    static T? Resolved<T>(MethodBase from, Func<Type[]?, Type[]?, T?> resolve)
        where T : class
    {
        try
        {
            return resolve(from.DeclaringType?.GetGenericArguments(), from.IsGenericMethod ? from.GetGenericArguments() : null);
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException or NotSupportedException or IOException or TypeLoadException)
        {
            // What the function refers to is not there any more: then it tells nothing.
            return null;
        }
    }
}
