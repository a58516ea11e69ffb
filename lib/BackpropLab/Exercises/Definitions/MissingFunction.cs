using System.Runtime.CompilerServices;

namespace BackpropLab.Exercises;

/// <summary>Delegates that stand for a function that a notebook lacks, each with the reason.</summary>
static class MissingFunction
{
    static readonly ConditionalWeakTable<Delegate, string> reasons = [];

    /// <summary>An exercise's solution as a delegate that is known to stand for no function of the student's.</summary>
    public static Delegate Of(FunctionExercise exercise, string reason)
    {
        var standIn = Delegate.CreateDelegate(Signature.NaturalType(exercise.Solution), exercise.Solution.Target, exercise.Solution.Method);
        reasons.Add(standIn, reason);
        return standIn;
    }

    /// <summary>Why there is no function; null for a delegate that is one.</summary>
    public static string? ReasonOf(Delegate? function) =>
        function is not null && reasons.TryGetValue(function, out var reason) ? reason : null;
}
