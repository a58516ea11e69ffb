namespace BackpropLab.Protocol;

/// <summary>
/// Answers requests for help one at a time, on a thread of its own that the first one begins, so that none waits for a cell.
/// Who types asks faster than is answered: of several of one kind that wait, the newest alone is worked at.
/// </summary>
/// <param name="services">What answers; null if nothing does, and every reply is empty.</param>
/// <param name="reply">Sends a reply to the message that asked.</param>
sealed class HelpDesk(ILanguageServices? services, Action<Message, MessageContent> reply)
{
    /// <summary>Of a reply as plain ASCII, so that it has no more bytes; what stands around it in a message has its room.</summary>
    const int MostCharacters = MessageLimits.HelpBytes - 10_000;

    readonly Lock gate = new();
    readonly List<(Message Message, HelpRequest Request)> waiting = [];
    readonly SemaphoreSlim isAsked = new(0);
    bool isOpen;

    /// <summary>Takes a request; returns at once.</summary>
    /// <param name="message">The message.</param>
    /// <param name="request">What it asks.</param>
    public void Ask(Message message, HelpRequest request)
    {
        if (services is null)
        {
            reply(message, request.Empty);
            return;
        }

        lock (gate)
        {
            if (waiting.FindIndex(older => older.Request.GetType() == request.GetType()) is >= 0 and var superseded)
            {
                reply(waiting[superseded].Message, waiting[superseded].Request.Empty);
                waiting[superseded] = (message, request);
                return;
            }

            waiting.Add((message, request));
            if (!isOpen)
                new Thread(() => Serve(services)) { IsBackground = true, Name = "Help" }.Start();
            isOpen = true;
        }

        isAsked.Release();
    }

    void Serve(ILanguageServices services)
    {
        while (true)
        {
            isAsked.Wait();
            (Message message, HelpRequest request) next;
            lock (gate)
            {
                next = waiting[0];
                waiting.RemoveAt(0);
            }

            reply(next.message, Answer(services, next.request));
        }
    }

    static MessageContent Answer(ILanguageServices services, HelpRequest request)
    {
        try
        {
            var answer = services.AnswerAsync(request).GetAwaiter().GetResult();
            return answer.ToJson().ToJsonString().Length <= MostCharacters ? answer : request.Empty;
        }
        catch (Exception)
        {
            // A text that the compiler was not prepared for must not end the session: there is no help with it, and what is
            // wrong with it is said when it is run.
            return request.Empty;
        }
    }
}
