using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

/// <summary>Answers each request when it is told to.</summary>
sealed class Slow : ILanguageServices, IDisposable
{
    /// <summary>The code of a request that it cannot answer.</summary>
    public const string Fails = "fails";

    public SemaphoreSlim Begun { get; } = new(0);

    public SemaphoreSlim Finish { get; } = new(0);

    public List<string> Answered { get; } = [];

    public async Task<MessageContent> AnswerAsync(HelpRequest request)
    {
        Begun.Release();
        await Finish.WaitAsync();
        Answered.Add(request.Code);
        return request.Code == Fails ? throw new InvalidOperationException("on purpose") : request is InspectRequest ? InspectReply.None with { Found = true } : request.Empty;
    }

    public void Dispose()
    {
        Begun.Dispose();
        Finish.Dispose();
    }
}
