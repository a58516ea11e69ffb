using System.Diagnostics;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// A cell that runs where it is called, for a host that can start no thread: the question in its loops asks the clock. Code
/// that does not ask, such as a library's own endless work, goes on.
/// </summary>
public sealed class InPlaceScope : CellScope
{
    /// <summary>How often a host is asked: that costs more than to look at the clock.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    readonly CellScope? parent;
    readonly TimeSpan limit;
    readonly Func<bool>? isAsked;
    TimeSpan lastAsked;
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly CancellationTokenSource stop = new();

    /// <summary>Begins the time of a cell.</summary>
    /// <param name="outputs">Takes what it puts out.</param>
    /// <param name="limit">How long it may run.</param>
    /// <param name="isAsked">Whether somebody has asked that it stops, for a host that can find out while the cell runs.</param>
    public InPlaceScope(CellOutputs outputs, TimeSpan limit, Func<bool>? isAsked = null) : this(null, outputs, limit) => this.isAsked = isAsked;

    InPlaceScope(CellScope? parent, CellOutputs? outputs, TimeSpan limit) : base(parent, outputs)
    {
        (this.parent, this.limit) = (parent, limit);
        // Never taken back: what the cell leaves running is asked as long as it runs.
        Count(1);
    }

    /// <inheritdoc/>
    public override bool IsToStop
    {
        get
        {
            if (!stop.IsCancellationRequested && (IsLate || parent?.IsToStop == true || IsAsked()))
                stop.Cancel();
            return stop.IsCancellationRequested;
        }
    }

    /// <summary>Whether it has run longer than it may.</summary>
    public bool IsLate => clock.Elapsed >= limit;

    /// <summary>
    /// The time limit that such a host offers to libraries (<c>docs/conventions.md</c>, "Stopping"): the work runs where it
    /// is called, and its loops ask the clock.
    /// </summary>
    /// <param name="work">The work; its token is cancelled when its time is up.</param>
    /// <param name="limit">The time.</param>
    /// <returns><see cref="TaskStatus.RanToCompletion"/>, or <see cref="TaskStatus.Canceled"/> if it was stopped.</returns>
    public static TaskStatus RunWithin(Action<CancellationToken> work, TimeSpan limit)
    {
        var scope = new InPlaceScope(Current, Current?.Outputs, limit);
        var failure = scope.RunAsync(() =>
        {
            work(scope.stop.Token);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
        return failure is null && !scope.stop.IsCancellationRequested ? TaskStatus.RanToCompletion : TaskStatus.Canceled;
    }

    /// <inheritdoc/>
    public override async Task<Exception?> RunAsync(Func<Task> work)
    {
        // An asynchronous method's changes to the execution context end with it, so the caller does not run as this cell.
        Begin();
        try
        {
            await work();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    /// <inheritdoc/>
    public override void Stop() => stop.Cancel();

    bool IsAsked()
    {
        if (isAsked is null || clock.Elapsed - lastAsked < Pause)
            return false;
        lastAsked = clock.Elapsed;
        return isAsked();
    }
}
