using System.Threading.Channels;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Hears, between cells, of the values that something an earlier cell left running puts in the place of others.</summary>
sealed class LateUpdates(ChannelReader<WorkerEvent> events, Action<DisplayUpdate> onUpdate)
{
    CancellationTokenSource ending = new();
    Task listening = Task.CompletedTask;

    /// <summary>Begins to listen: a cell has ended.</summary>
    public void Begin()
    {
        ending = new CancellationTokenSource();
        listening = Listen(ending.Token);
    }

    /// <summary>Ends listening: the next cell begins, and its own run takes every message.</summary>
    public async Task EndAsync()
    {
        await ending.CancelAsync();
        await listening;
    }

    async Task Listen(CancellationToken end)
    {
        try
        {
            // Any other message is left for the next cell, and so is all that follows it.
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
