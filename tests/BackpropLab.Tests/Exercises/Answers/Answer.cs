using System.Runtime.CompilerServices;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Answers;

/// <summary>A wrong answer that people write.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Function">The answer.</param>
/// <param name="Code">Its source.</param>
sealed record Answer(string Id, Delegate Function, string Code)
{
    /// <summary>None of them is endless, and what they are told is not to hang on how busy the machine is.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(1);

    public static Answer To(string id, Delegate function, [CallerArgumentExpression(nameof(function))] string code = "") => new(id, function, code);

    public CheckResult Check()
    {
        var exercise = Courses.Found.Function(Id)!;
        Assert.True(Signature.Matches(Function, exercise.Solution), $"{Id}: {Code}");
        return CheckResult.Of(exercise, UntypedFunction.Of(Function), Budget, FunctionCode.Of(Function));
    }
}
