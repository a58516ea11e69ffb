namespace BackpropLab.Exercises;

/// <summary>What a function did with all inputs of an exercise.</summary>
sealed class FunctionRun
{
    /// <summary>The time that a student's function gets for all inputs together; a right one takes a few milliseconds.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);

    /// <summary>A wait that is over at once: on it an interrupt comes, as on any wait, and the processor is not given away.</summary>
    static readonly ManualResetEvent over = new(true);

    static readonly AsyncLocal<bool> isRunning = new();

    FunctionRun(IReadOnlyList<CaseRun> cases, RunEnd end) => (Cases, End) = (cases, end);

    /// <summary>The inputs that it came to an end with.</summary>
    public IReadOnlyList<CaseRun> Cases { get; }

    public RunEnd End { get; }

    /// <summary>Whether the calling code is a student's function that is being checked, or something that it started.</summary>
    public static bool IsRunning => isRunning.Value;

    /// <summary>What a function did elsewhere.</summary>
    public static FunctionRun Heard(IReadOnlyList<CaseRun> cases, RunEnd end) => new(cases, end);

    /// <summary>Runs a function of a course's own.</summary>
    public static FunctionRun Of(Delegate function, IReadOnlyList<ExerciseCase> cases) => Of(UntypedFunction.Of(function), cases);

    /// <summary>Runs a wrong function that a course made of its own, or of the right one.</summary>
    public static FunctionRun Of(Func<object?[], object?> function, IReadOnlyList<ExerciseCase> cases) =>
        new([.. cases.Select(exerciseCase => CaseRun.Of(function, exerciseCase))], RunEnd.Completed);

    /// <summary>Runs a student's function within a time.</summary>
    public static FunctionRun Of(Func<object?[], object?> function, IReadOnlyList<ExerciseCase> cases, TimeSpan budget)
    {
        // One slot for each case: a thread that could not be stopped may still write to it while it is read.
        var runs = new CaseRun?[cases.Count];
        using var surroundings = new Surroundings();
        var end = TimeLimit.Run(timeUp =>
        {
            isRunning.Value = true;
            try
            {
                for (var i = 0; i < runs.Length; i++)
                {
                    var run = OnTime(function, cases[i], timeUp);
                    // A case that ends after the time was up was ended by the time limit, and what it gave does not count.
                    if (timeUp.IsCancellationRequested)
                        return;
                    Volatile.Write(ref runs[i], run);
                }
            }
            finally
            {
                // A host may have run it on the caller's own thread, which goes on.
                isRunning.Value = false;
            }
        }, budget);
        return new([.. runs.TakeWhile(run => run is not null).Select(run => run!)], end);
    }

    // As long as the time is not up nobody here interrupts the thread: an interrupt is then the student's exception.
    static CaseRun OnTime(Func<object?[], object?> function, ExerciseCase exerciseCase, CancellationToken timeUp)
    {
        try
        {
            var run = CaseRun.Of(function, exerciseCase);
            // One that the function has sent, and that nothing has waited for, comes now instead of at the next lock; a browser has none.
            if (!OperatingSystem.IsBrowser())
                over.WaitOne(0);
            return run;
        }
        catch (ThreadInterruptedException e) when (!timeUp.IsCancellationRequested)
        {
            return CaseRun.Threw(exerciseCase, e);
        }
    }
}
