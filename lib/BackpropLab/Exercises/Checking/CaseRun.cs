namespace BackpropLab.Exercises;

/// <summary>What a function did with one input: returned, or threw.</summary>
/// <param name="Case">The input.</param>
/// <param name="Values">What it returned; null if it threw.</param>
/// <param name="Thrown">What it threw.</param>
/// <param name="ChangedArgument">The place of an argument that it changed.</param>
sealed record CaseRun(ExerciseCase Case, ResultValues? Values, Thrown? Thrown, int? ChangedArgument)
{
    /// <summary>What rule its result breaks; null if it breaks none, or there is none.</summary>
    public string? BrokenRule { get; init; }

    /// <summary>Runs a function on a copy of a case's arguments.</summary>
    public static CaseRun Of(Func<object?[], object?> function, ExerciseCase exerciseCase)
    {
        var arguments = exerciseCase.CloneArguments();
        try
        {
            var result = function(arguments);
            var broken = result as RuleBroken;
            var values = ResultValues.Of(broken is null ? result : broken.Result);
            return new(exerciseCase, values, null, exerciseCase.ChangedArgument(arguments)) { BrokenRule = broken?.Sentence };
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            return Threw(exerciseCase, e);
        }
    }

    /// <summary>The run of a function that threw.</summary>
    public static CaseRun Threw(ExerciseCase exerciseCase, Exception exception) => new(exerciseCase, null, Exercises.Thrown.Of(exception), null);
}
