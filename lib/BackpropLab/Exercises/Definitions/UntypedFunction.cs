using System.Reflection;

namespace BackpropLab.Exercises;

/// <summary>A function of any type as one that takes an array.</summary>
static class UntypedFunction
{
    /// <summary>Wraps a function; what it throws comes through as it is.</summary>
    public static Func<object?[], object?> Of(Delegate function)
    {
        var invoke = function.GetType().GetMethod("Invoke")!;
        return arguments => invoke.Invoke(function, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
