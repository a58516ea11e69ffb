using System.Threading.Channels;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Hears, between cells, of the values that something an earlier cell left running puts in the place of others.</summary>
sealed class LateUpdates(ChannelReader<WorkerEvent> events, Action<DisplayUpdate> onUpdate)
{
    CancellationTokenSource ending = new();
    Task listening = Task.CompletedTask;

    /// <summary>A cell has ended.</summary>
    public void Begin()
    {
        ending = new CancellationTokenSource();
        listening = Listen(ending.Token);
    }

    /// <summary>The next cell begins, and who runs it hears all.</summary>
    public async Task EndAsync()
    {
        await ending.CancelAsync();
        await listening;
    }

    async Task Listen(CancellationToken end)
    {
        try
        {
            // Whatever else comes is left for the next cell, and so is what follows it.
            while (await events.WaitToReadAsync(end) && events.TryPeek(out var next) && next is WorkerEvent.Said { Message.Content: UpdateDisplayData update })
            {
                events.TryRead(out _);
                onUpdate(OutputCollector.Update(update));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
