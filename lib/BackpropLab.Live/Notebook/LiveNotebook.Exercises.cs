using System.Text.RegularExpressions;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

// Exercises: what their buttons ask for, which is run in the session as an aside, and shown below the cell that checks.
sealed partial class LiveNotebook
{
    readonly Queue<(LiveCell Cell, string Code)> asides = [];

    /// <summary>Has a call shown below the cell that checks an exercise.</summary>
    /// <returns>Why that cannot be, in one sentence; null if it can.</returns>
    string? Ask(string exercise, Func<string, string> call)
    {
        if (!isTrusted)
            return "This notebook runs when it is trusted.";
        if (Code.FirstOrDefault(cell => cell.Role.Checks == exercise) is not { } check || !ExerciseId().IsMatch(exercise))
            return $"No cell here checks the exercise {exercise}.";
        asides.Enqueue((check, call(exercise)));
        // A session in which nothing has run yet knows no library: the first cell loads it.
        if (!isRequested && HasRunNothing)
            RunFirst();
        return null;
    }

    /// <summary>Begins the next call that was asked for, if the session is ready for it.</summary>
    bool TryBeginAside()
    {
        if (asides.Count == 0 || HasRunNothing || wish is not null || wanted.Contains(asides.Peek().Cell))
            return false;
        var (cell, code) = asides.Dequeue();
        var current = run = new CellRun(cell);
        InBackground(async () =>
        {
            var execution = await kernel.ExecuteAsync(code, host.CellTimeout, number: Number(cell), cancellation: current.Cancellation);
            Post(() => EndAside(current, code, execution));
        });
        return true;
    }

    void EndAside(CellRun aside, string code, CellExecution execution)
    {
        run = null;
        lastKept = execution.ExecutionCount ?? lastKept;
        aside.Dispose();
        // What was broken off for something else is asked for again.
        if (aside.IsDiscarded)
            asides.Enqueue((aside.Cell, code));
        else
            aside.Cell.Append(execution.Outputs);
        if ((execution.LostTo ?? execution.LostAfter) is { } loss)
            LoseTo(loss);
        FinishIfStopped();
    }

    /// <summary>Writes an answer where a person would type it, and runs the cell.</summary>
    async Task<string?> Answer(LiveCell cell, string value)
    {
        if (CellAnswer.In(cell.Cell.Source, value) is not { } answered)
            return $"\"{value}\" cannot be an answer there.";
        if (answered != cell.Cell.Source)
        {
            var edited = await Edit(new EditMessage(cell.Key, cell.Cell.Source, answered));
            if (edited.Outcome != EditOutcome.Saved)
                return edited.Problem;
        }

        RunCell(cell);
        return null;
    }

    [GeneratedRegex(@"^[\w.]+$")]
    private static partial Regex ExerciseId();
}
