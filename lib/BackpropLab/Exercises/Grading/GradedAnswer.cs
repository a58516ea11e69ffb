using System.ComponentModel;
using BackpropLab.Exercises;

namespace BackpropLab;

/// <summary>
/// Calls a student's function with inputs that come from elsewhere, and gives what it did, as text: how a grader asks a worker
/// that has no course (docs/conventions.md, "Grading"). What is right is not known here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GradedAnswer
{
    /// <summary>The time for all inputs together: many times what a right function takes on a machine that is busy.</summary>
    static readonly TimeSpan budget = TimeSpan.FromSeconds(5);

    /// <summary>Calls the function.</summary>
    /// <param name="inputs">The inputs, as the grader has written them.</param>
    /// <param name="function">The student's function.</param>
    /// <returns>What it returned or threw, one input after the other.</returns>
    /// <exception cref="FormatException">They are no inputs.</exception>
    public static string Run(string inputs, Delegate function)
    {
        var cases = SentRun.ReadInputs(inputs);
        var (call, results, calls) = (UntypedFunction.Of(function), new byte[cases.Count][], 0);
        return SentRun.Write(FunctionRun.Of(Kept, cases, budget), results);

        // A result is written down at once, and in the time of its function: it may be an object of the student's own class.
        object? Kept(object?[] arguments)
        {
            var place = calls++;
            var result = call(arguments);
            results[place] = SentRun.Bytes(result);
            return result;
        }
    }
}
