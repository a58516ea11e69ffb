using System.Runtime.CompilerServices;

namespace BackpropLab.Notebooks;

/// <summary>
/// The state that all windows show. A window is sent the difference from what it was sent last, when it is ready for
/// it: one that is slow misses steps, never the end, and one that comes anew is sent everything.
/// </summary>
internal sealed class LivePage
{
    readonly Lock gate = new();
    PageState? state;
    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Shows a new state in every window.</summary>
    public void Publish(PageState next)
    {
        TaskCompletionSource done;
        lock (gate)
        {
            state = next;
            (done, changed) = (changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        done.SetResult();
    }

    /// <summary>What one window is sent, until the server ends.</summary>
    public async IAsyncEnumerable<PagePatch> Follow([EnumeratorCancellation] CancellationToken cancellation)
    {
        PageState? sent = null;
        while (sent?.Status.Kind != WatchStatus.Ended)
        {
            PageState? now;
            Task next;
            lock (gate) (now, next) = (state, changed.Task);
            if (now is not null && !ReferenceEquals(now, sent)) yield return PagePatch.Between(sent, now);
            sent = now;
            if (sent?.Status.Kind != WatchStatus.Ended) await next.WaitAsync(cancellation);
        }
    }
}
