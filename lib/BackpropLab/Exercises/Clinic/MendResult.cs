namespace BackpropLab.Exercises;

/// <summary>What a program does with a line that a student has written anew.</summary>
/// <param name="State">Whether it is healthy now.</param>
/// <param name="Sentences">What there is to say.</param>
/// <param name="Before">What the broken program gives to see.</param>
/// <param name="Healthy">What the healthy program gives to see.</param>
/// <param name="Now">What it gives to see now; null if it did not come to its end.</param>
sealed record MendResult(ExerciseState State, IReadOnlyList<string> Sentences, Evidence Before, Evidence Healthy, Evidence? Now = null)
{
    /// <summary>A whole training takes a tenth of a second; in a browser, where code is interpreted, some seconds.</summary>
    static readonly TimeSpan budget = TimeSpan.FromSeconds(10);

    /// <summary>Runs a case with a student's line.</summary>
    /// <param name="clinicCase">The case.</param>
    /// <param name="number">The number of the line, one of the program's.</param>
    /// <param name="function">The student's function.</param>
    public static MendResult Of(ClinicCase clinicCase, int number, Delegate function)
    {
        var program = clinicCase.Make();
        var (fault, line) = (clinicCase.FaultIn(program), program.Lines[number - 1]);
        var (before, healthy) = (clinicCase.Broken, clinicCase.Healthy);
        var mended = new MendedLine(new ProgramState(program), line, function, healthy.First[number]);
        if (mended.Problem is { } unusable)
            return new(ExerciseState.NotYet, [unusable], before, healthy);

        Evidence? now = null;
        var run = FunctionRun.Of(
            _ =>
            {
                now = clinicCase.RunBroken(program, number, mended.Run);
                return 0.0;
            },
            [new ExerciseCase(FormattableString.Invariant($"case {clinicCase.Number}"), [])], budget);
        if (run.End != RunEnd.Completed)
            return new(ExerciseState.NotYet, [FormattableString.Invariant($"With your line {number} the program had not come to its end after {budget.TotalSeconds} seconds, so it was stopped.")], before, healthy);
        if (run.Cases[0].Thrown is { } thrown)
        {
            return thrown.IsNotSolvedYet
                ? new(ExerciseState.NotAttempted, [FormattableString.Invariant($"Line {number} is not written yet.")], before, healthy)
                : new(ExerciseState.NotYet, [mended.Problem ?? FormattableString.Invariant($"With your line {number} the program stops: {thrown.Type}, {thrown.Message}")], before, healthy);
        }

        var isRightLine = number == fault.Line;
        var isHealed = now!.IsSameAs(healthy) || (isRightLine && line.HasManyRightForms && now.IsAsGoodAs(healthy));
        return new(isHealed ? ExerciseState.Solved : ExerciseState.NotYet, [.. Told(isRightLine, isHealed, number, before, healthy, now)], before, healthy, now);
    }

    static IEnumerable<string> Told(bool isRightLine, bool isHealed, int number, Evidence before, Evidence healthy, Evidence now)
    {
        if (isHealed)
        {
            yield return isRightLine ? "It learns as a healthy one does." : FormattableString.Invariant($"It shows what a healthy one shows. The mistake stood in another line than {number}, and yours makes up for it.");
            yield break;
        }

        if (!isRightLine)
        {
            yield return FormattableString.Invariant($"Line {number} was right as it stood. ")
                + (now.IsSameAs(before) ? "Yours does the same, so no figure has moved: look at another one." : "With yours the figures are others, and not those of a healthy network: look at another line.");
            yield break;
        }

        yield return now.IsSameAs(before) ? "This is the line, but yours does what stood there: no figure has moved." : $"This is the line, and it is not right yet. {EvidenceText.WhatIsWrong(now, healthy)}";
    }
}
