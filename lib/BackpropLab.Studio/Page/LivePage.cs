using System.Runtime.CompilerServices;

namespace BackpropLab.Studio;

/// <summary>
/// The state that all windows show. A window is sent the difference from what it was sent last, when it is ready for
/// it: one that is slow misses steps, never the end, and one that comes anew is sent everything.
/// </summary>
sealed class LivePage
{
    readonly Lock gate = new();
    PageState? state;
    TaskCompletionSource changed = NewSignal();

    /// <summary>Shows a new state in every window.</summary>
    public void Publish(PageState next)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            state = next;
            (signal, changed) = (changed, NewSignal());
        }

        signal.SetResult();
    }

    /// <summary>What one window is sent, until the server ends.</summary>
    public async IAsyncEnumerable<PagePatch> Follow([EnumeratorCancellation] CancellationToken cancellation)
    {
        PageState? sent = null;
        await foreach (var next in States(cancellation))
        {
            yield return PagePatch.Between(sent, next);
            sent = next;
        }
    }

    /// <summary>The state that there is and those to come, as many as the reader has time for.</summary>
    public async IAsyncEnumerable<PageState> States([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            PageState? now;
            Task next;
            lock (gate)
                (now, next) = (state, changed.Task);
            if (now is not null)
                yield return now;
            if (now?.Status.Kind == WatchStatus.Ended)
                yield break;
            await next.WaitAsync(cancellation);
        }
    }

    // A window's reader must not run on the thread, and in the lock, of whoever publishes.
    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
