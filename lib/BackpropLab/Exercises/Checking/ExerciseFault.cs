namespace BackpropLab.Exercises;

/// <summary>Finds what is wrong with an exercise itself, before a student's answer is held against it.</summary>
static class ExerciseFault
{
    /// <summary>A sentence if something that the exercise brings cannot be made or throws; else null.</summary>
    public static string? Of(FunctionExercise exercise)
    {
        try
        {
            var runs = FunctionRun.Of(exercise.Solution, exercise.Cases).Cases;
            return runs.FirstOrDefault(run => run.Thrown is not null) is { } failed
                    ? $"The exercise itself is at fault: its own solution threw {Text(failed.Thrown!)} with {failed.Case.Name}."
                : runs.FirstOrDefault(run => run.Values!.Results.Count != exercise.Results.Count || run.Values.Items.Contains(null)) is { } other
                    ? $"The exercise itself is at fault: with {other.Case.Name} its own solution does not return {string.Join(", ", exercise.Results)}."
                : Broken(exercise);
        }
        catch (Exception e) when (e is not (ThreadInterruptedException or OperationCanceledException))
        {
            return $"The exercise itself is at fault: its inputs could not be made, {Text(Thrown.Of(e))}.";
        }
    }

    // What a wrong answer would be held against: the known mistakes, and the loss that central differences are taken of.
    static string? Broken(FunctionExercise exercise)
    {
        try
        {
            _ = exercise.Misconceptions;
            foreach (var probe in exercise.Cases.Select(item => item.Probe).OfType<GradientProbe>())
                probe.Loss(probe.At.Clone());
            return null;
        }
        catch (Exception e) when (e is not (ThreadInterruptedException or OperationCanceledException))
        {
            return $"The exercise itself is at fault: its mistakes or its probes could not be made, {Text(Thrown.Of(e))}.";
        }
    }

    static string Text(Thrown thrown) => $"{thrown.Type}: {thrown.Message.TrimEnd('.')}";
}
