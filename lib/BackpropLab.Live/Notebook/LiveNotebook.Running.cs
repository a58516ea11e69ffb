using System.Diagnostics;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

// Running: the cell that runs, those that are to run, and the session that they run in.
sealed partial class LiveNotebook
{
    static readonly TimeSpan OutputInterval = TimeSpan.FromMilliseconds(50);

    IKernel kernel;
    CellRun? run;
    PackageSearch packages;
    string? missingPackage;
    bool mustRestart;

    /// <summary>Whether this run has begun anew once already, because a cell that had ended cost it its worker.</summary>
    bool hasBegunAnew;

    /// <summary>Whether somebody waits for cells to run.</summary>
    bool isRequested;

    /// <summary>Whether it was told how what was requested last has ended.</summary>
    bool hasFinished = true;
    long requestedAt;
    readonly List<LiveCell> ran = [];

    IKernel StartKernel() => host.StartKernel(update => Post(() => Put(update)), loss => Post(() =>
    {
        LoseTo(loss);
        FinishIfStopped();
    }));

    void DiscardRunUnlessIn(IEnumerable<LiveCell> kept)
    {
        if (run is not null && !kept.Contains(run.Cell))
            run.Discard();
    }

    void StopRun()
    {
        run?.Stop();
        if (!isRequested)
            return;
        Withdraw();
        interruption = run is null ? "Stopped before the first cell." : $"Stopped at cell {Number(run.Cell)}.";
        // What was to run, and what reads it, is out of date.
        changes++;
        if (run is null)
            Finish();
    }

    /// <summary>Begins the next cell that is to run, if none runs.</summary>
    async Task Advance()
    {
        if (run is not null)
            return;
        if (answering is not null)
        {
            if (isRequested || asides.Count > 0 || mustRestart)
                await answering.CancelAsync();
            return;
        }

        var isNeeded = isRequested || asides.Count > 0 || windows > 0;
        if (mustRestart || (!kernel.IsAlive && (!isResting || isNeeded)))
            await RestartKernel();
        if (packages == PackageSearch.UnderWay)
            return;
        if (TryBeginAside() || !isRequested)
            return;
        if (packages == PackageSearch.Due)
            LookForPackages();
        else if (NextDue() is { } next)
            Begin(next);
        else if (planning is null)
            Finish();
        if (run is null)
            TryBeginAside();
    }

    void Begin(LiveCell cell)
    {
        var after = rewindTo;
        if (after is { } last)
            Rewind(last);
        var (code, number) = (cell.Cell.Source, Number(cell));
        var current = run = new CellRun(cell);
        cell.Begin(Stopwatch.GetTimestamp());
        InBackground(async () =>
        {
            var execution = await kernel.ExecuteAsync(
                code, host.CellTimeout, output => Gather(current, output), after, number, current.Cancellation);
            Post(() => End(current, execution));
        });
    }

    /// <summary>Notes that what has run since a run is gone from the session with the next that begins.</summary>
    void Rewind(int last)
    {
        rewindTo = null;
        foreach (var cell in Known.Where(cell => (cell.Count ?? int.MaxValue) > last))
            cell.Forget();
        if (last == 0)
            lost = [];
    }

    /// <summary>Takes an output. The page is told a moment later, of all that came until then.</summary>
    void Gather(CellRun source, CellOutput output)
    {
        if (!source.Gather(output))
            return;
        InBackground(async () =>
        {
            await Task.Delay(OutputInterval, ending);
            Post(() => Show(source));
        });
    }

    void Show(CellRun source)
    {
        if (source != run || source.IsDiscarded)
            return;
        foreach (var output in source.TakeGathered())
        {
            if (output is DisplayUpdate update)
                Put(update);
            else
                source.Cell.Add(output);
        }
    }

    /// <summary>Puts a value in the place of another, whichever cell shows that.</summary>
    void Put(DisplayUpdate update)
    {
        foreach (var cell in cells)
        {
            if (cell.TryPut(update))
                return;
        }
    }

    void End(CellRun ended, CellExecution execution)
    {
        run = null;
        lastKept = execution.ExecutionCount ?? lastKept;
        ended.Dispose();
        if (execution.LostTo is { } loss)
        {
            ended.Cell.BreakOff();
            LoseTo(loss);
        }
        else if (ended.IsDiscarded)
        {
            ended.Cell.BreakOff();
        }
        else
        {
            ended.Cell.End(execution, ended.IsStopped);
            wanted.Remove(ended.Cell);
            foreach (var update in execution.Updates)
                Put(update);
            ran.Add(ended.Cell);
            if (execution.LostAfter is { } later)
                LoseTo(later);
            if (execution.HasCostWorker)
                interruption = $"The worker was lost at cell {Number(ended.Cell)}: mend the cell and save, or run all.";
        }

        FinishIfStopped();
    }

    /// <summary>
    /// The worker has ended through what a cell that had ended left running. What is still to run does so in a new one, with
    /// the cells above it; if that one is lost as well, the person has to mend something first.
    /// </summary>
    void LoseTo(WorkerLoss loss)
    {
        var cell = Code.FirstOrDefault(cell => cell.Count == loss.ExecutionCount);
        cell?.Fail(loss.Error);
        ForgetSession();
        if (wanted.Count == 0 || hasBegunAnew)
            interruption = $"The worker was lost to {(cell is null ? "a cell that is gone" : $"cell {Number(cell)}")}, which had ended: mend the cell and save, or run all.";
        hasBegunAnew = true;
    }

    async Task RestartKernel()
    {
        if (!isResting)
            await kernel.DisposeAsync();
        // What the old worker had still to say, of its own end too, is about the cells by the numbers that they have in it.
        await DoPosted();
        kernel = StartKernel();
        (mustRestart, isResting) = (false, false);
        ForgetSession();
    }

    void ForgetSession()
    {
        foreach (var cell in Known)
            cell.Forget();
        (lost, rewindTo, planning, planned, lastKept) = ([], null, null, null, 0);
        due.Clear();
    }

    /// <summary>The cells of the page, and those that are gone.</summary>
    IEnumerable<LiveCell> Known => cells.Concat(gone.Values.Select(buried => buried.Cell));

    void LookForPackages()
    {
        var wanted = source!.Document;
        packages = PackageSearch.UnderWay;
        InBackground(async () =>
        {
            var reason = await host.MissingPackage(wanted, ending);
            Post(() =>
            {
                packages = wanted.Packages.SequenceEqual(source!.Document.Packages) ? PackageSearch.Done : PackageSearch.Due;
                missingPackage = packages == PackageSearch.Done ? reason : null;
                if (missingPackage is not null && isRequested)
                    Finish();
            });
        });
    }

    void FinishIfStopped()
    {
        if (interruption is not null && !hasFinished)
            Finish();
    }

    /// <summary>Ends a run of the page: nothing more is to run.</summary>
    void Finish()
    {
        hasFinished = true;
        Withdraw();
        lastRun = Stopwatch.GetElapsedTime(requestedAt);
        var failed = ran.Where(cell => cell.Error is not null).Select(Number).OfType<int>();
        onRun?.Invoke(new WatchedRun(ran.Count, [.. failed], lastRun, missingPackage ?? interruption));
        ran.Clear();
        ForgetGone();
        if (looked != changes)
            LookLater();
    }
}
