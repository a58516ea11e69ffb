using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

/// <summary>Answers each request when it is told to.</summary>
sealed class Slow : ILanguageServices, IDisposable
{
    /// <summary>The code of a request that it cannot answer.</summary>
    public const string Fails = "fails";

    /// <summary>The code of a request whose reply is longer than a client takes.</summary>
    public const string Long = "long";

    public SemaphoreSlim Begun { get; } = new(0);

    public SemaphoreSlim Finish { get; } = new(0);

    public List<string> Answered { get; } = [];

    public async Task<MessageContent> AnswerAsync(HelpRequest request)
    {
        Begun.Release();
        await Finish.WaitAsync();
        var code = ((CellHelpRequest)request).Code;
        Answered.Add(code);
        if (code == Fails)
            throw new InvalidOperationException("on purpose");
        return request is InspectRequest ? InspectReply.None with { Found = true, Data = new() { ["text/plain"] = new string('x', code == Long ? MessageLimits.HelpBytes : 1) } } : request.Empty;
    }

    public void Dispose()
    {
        Begun.Dispose();
        Finish.Dispose();
    }
}
