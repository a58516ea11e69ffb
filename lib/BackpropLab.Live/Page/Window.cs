using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BackpropLab.Live;

/// <summary>
/// One window that shows a notebook, wherever it is: it is told the difference from what it was told last, when it is ready
/// for it. One that is slow misses steps, never the end; one that comes anew is told everything.
/// </summary>
/// <param name="page">What it shows.</param>
sealed class Window(LivePage page)
{
    readonly Channel<NotebookMessage> told = Channel.CreateUnbounded<NotebookMessage>(new() { SingleReader = true });

    /// <summary>The texts that this window has written since it was told the page, which it need not be told again.</summary>
    readonly Dictionary<int, string> written = [];

    /// <summary>Tells this window alone, once the state is published that what is told belongs to.</summary>
    public void Tell(NotebookMessage message) => told.Writer.TryWrite(message);

    /// <summary>What the window is told, in order, until the server ends.</summary>
    public async IAsyncEnumerable<NotebookMessage> Messages([EnumeratorCancellation] CancellationToken cancellation)
    {
        PageState? shown = null;
        var more = Task.FromResult(true);
        while (true)
        {
            // A channel with one reader has one that waits: what has not come yet is waited for on.
            if (more.IsCompleted)
                more = told.Reader.WaitToReadAsync(cancellation).AsTask();
            while (told.Reader.TryRead(out var message))
            {
                if (message is EditedMessage { Outcome: EditOutcome.Saved } edited)
                    written[edited.Cell] = edited.Source;
                yield return message;
            }

            // The state is looked at after that: it has in it whatever was written.
            var (now, changed) = page.Look();

            if (now is not null && (now != shown || written.Count > 0))
            {
                var patch = PagePatch.Between(shown, now, written);
                // What was done may have been nothing that shows: an answer for a widget.
                if (shown is null || patch.Tells(shown))
                    yield return patch;
                shown = now;
                written.Clear();
                if (now.Status.Kind == PageStatus.Ended)
                    yield break;
            }

            await Task.WhenAny(changed, more).WaitAsync(cancellation);
        }
    }
}
