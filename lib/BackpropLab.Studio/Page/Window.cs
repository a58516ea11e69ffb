using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BackpropLab.Studio;

/// <summary>
/// One window that shows a notebook, wherever it is: it is told the difference from what it was told last, when it is ready
/// for it. One that is slow misses steps, never the end; one that comes anew is told everything.
/// </summary>
/// <param name="page">What it shows.</param>
sealed class Window(LivePage page)
{
    readonly Channel<NotebookMessage> told = Channel.CreateUnbounded<NotebookMessage>(new() { SingleReader = true });
    readonly OwnTexts own = new();

    /// <summary>Tells this window alone.</summary>
    public void Tell(NotebookMessage message) => told.Writer.TryWrite(message);

    /// <summary>What the window is told, in order, until the server ends.</summary>
    public async IAsyncEnumerable<NotebookMessage> Messages([EnumeratorCancellation] CancellationToken cancellation)
    {
        PageState? shown = null;
        while (true)
        {
            // The state is looked at first: what was said before it was published has been said by then.
            var (now, changed) = page.Look();
            while (told.Reader.TryRead(out var message))
            {
                if (message is EditedMessage { Outcome: EditOutcome.Saved } edited)
                    own.Add(edited.Cell, edited.Source);
                yield return message;
            }

            if (now is not null && now != shown)
            {
                yield return PagePatch.Between(shown, now, own);
                shown = now;
                if (now.Status.Kind == PageStatus.Ended)
                    yield break;
            }

            await Task.WhenAny(changed, told.Reader.WaitToReadAsync(cancellation).AsTask()).WaitAsync(cancellation);
        }
    }
}
