namespace BackpropLab.Protocol;

/// <summary>What helps with a cell that is being written.</summary>
public interface ILanguageServices
{
    /// <summary>Answers a request, while a cell may run; never called twice at a time. Nothing of what it is given is run.</summary>
    /// <param name="request">What is asked.</param>
    /// <returns>The reply to a request of that kind.</returns>
    Task<MessageContent> AnswerAsync(HelpRequest request);
}
