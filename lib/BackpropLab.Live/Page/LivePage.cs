using System.Runtime.CompilerServices;

namespace BackpropLab.Live;

/// <summary>The state that all windows show.</summary>
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

    /// <summary>The state that there is, and what ends when there is another.</summary>
    public (PageState? State, Task Changed) Look()
    {
        lock (gate)
            return (state, changed.Task);
    }

    /// <summary>The state, waited for before the first; null if none has come by then.</summary>
    public async Task<PageState?> FirstAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var (now, next) = Look();
        if (now is not null)
            return now;
        await next.WaitAsync(patience, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Look().State;
    }

    /// <summary>The state that there is and those to come, as many as the reader has time for.</summary>
    public async IAsyncEnumerable<PageState> States([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var (now, next) = Look();
            if (now is not null)
                yield return now;
            if (now?.Status.Kind == PageStatus.Ended)
                yield break;
            await next.WaitAsync(cancellation);
        }
    }

    // A window's reader must not run on the thread, and in the lock, of whoever publishes.
    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
