using System.Collections.Concurrent;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

/// <summary>Waits for what a help desk replies.</summary>
sealed class BlockingReplies : IDisposable
{
    readonly BlockingCollection<MessageContent> replies = [];

    public void Take(Message message, MessageContent reply) => replies.Add(reply);

    public InspectReply Of(HelpDesk desk, InspectRequest request)
    {
        desk.Ask(Message.Request(request, "host"), request);
        Assert.True(replies.TryTake(out var reply, TimeSpan.FromSeconds(30)));
        return Assert.IsType<InspectReply>(reply);
    }

    public void Dispose() => replies.Dispose();
}
