using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

// Help with a cell that is being written, which waits for no cell that runs.
public sealed partial class KernelClient
{
    /// <summary>The requests for help that are not answered yet, by their identifiers.</summary>
    readonly Dictionary<string, (HelpRequest Request, TaskCompletionSource<MessageContent> Reply)> asked = new(StringComparer.Ordinal);

    /// <summary>Asks for help with a cell, while another may run.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Ends the wait; the worker is not told.</param>
    /// <returns>
    /// The reply to a request of that kind. It is empty if a newer request has come before the worker began with this one, if
    /// the worker's engine gives no help, and if the worker has ended.
    /// </returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
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
