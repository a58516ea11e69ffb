using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

// Help with a cell that is being written, which waits for no cell that runs.
public sealed partial class KernelClient
{
    /// <summary>The requests for help that are not answered yet, by their identifiers.</summary>
    readonly Dictionary<string, (HelpRequest Request, TaskCompletionSource<MessageContent> Reply)> asked = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <remarks>
    /// Another cell may run meanwhile. The reply is empty as well if a newer request has come before the worker began with this
    /// one, if the engine of the worker gives no help, and if the worker has ended. Who ends the wait does not tell the worker.
    /// </remarks>
    public async Task<MessageContent> AskAsync(HelpRequest request, CancellationToken cancellation = default)
    {
        var message = Message.Request(request, session);
        var reply = new TaskCompletionSource<MessageContent>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (!isAlive || isEnding)
                return request.Empty;
            dialogue.AskForHelp(message, request);
            asked.Add(message.Id, (request, reply));
        }

        await worker.SendAsync(message);
        return await reply.Task.WaitAsync(cancellation);
    }

    void Answer(Message message)
    {
        if (asked.Remove(message.ParentId!, out var answered))
            answered.Reply.SetResult(message.Content);
    }

    /// <summary>Nobody is left who would answer.</summary>
    void AnswerEmpty()
    {
        lock (gate)
        {
            foreach (var (request, reply) in asked.Values)
                reply.SetResult(request.Empty);
            asked.Clear();
        }
    }
}
