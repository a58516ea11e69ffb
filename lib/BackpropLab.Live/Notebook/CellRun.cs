using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>One run of a cell, while it is under way.</summary>
sealed class CellRun(LiveCell cell) : IDisposable
{
    readonly CancellationTokenSource cancellation = new();
    readonly Lock gate = new();
    List<CellOutput> waiting = [];

    /// <summary>The cell that runs.</summary>
    public LiveCell Cell => cell;

    /// <summary>Whether its outputs and its result are of no use, because the cell will run again or is gone.</summary>
    public bool IsDiscarded { get; private set; }

    /// <summary>Cancelled when the run is to stop.</summary>
    public CancellationToken Cancellation => cancellation.Token;

    /// <summary>Whether it was stopped, in one of two ways.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Stops the run; what it has put out counts.</summary>
    public void Stop()
    {
        IsStopped = true;
        cancellation.Cancel();
    }

    /// <summary>Stops the run, and nothing of it counts.</summary>
    public void Discard()
    {
        IsDiscarded = true;
        Stop();
    }

    /// <summary>Keeps an output until it is shown. True for the first of those that wait.</summary>
    public bool Gather(CellOutput output)
    {
        lock (gate)
        {
            waiting.Add(output);
            return waiting.Count == 1;
        }
    }

    /// <summary>Takes the outputs that wait to be shown.</summary>
    public IReadOnlyList<CellOutput> TakeGathered()
    {
        lock (gate)
        {
            var gathered = waiting;
            waiting = [];
            return gathered;
        }
    }

    public void Dispose() => cancellation.Dispose();
}
