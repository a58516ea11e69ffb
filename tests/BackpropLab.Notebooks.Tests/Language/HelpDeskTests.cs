using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

public class HelpDeskTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Of_several_requests_of_a_kind_that_wait_the_newest_is_answered_and_the_others_get_an_empty_reply()
    {
        using var services = new Slow();
        using var replies = new CountdownEvent(5);
        var said = new Dictionary<string, MessageContent>();
        var desk = new HelpDesk(services, (message, reply) =>
        {
            lock (said)
                said.Add(((CellHelpRequest)message.Content).Code, reply);
            replies.Signal();
        });

        Ask(new InspectRequest("first", 0));
        Assert.True(services.Begun.Wait(Patience));
        foreach (var request in new HelpRequest[] { new InspectRequest("second", 0), new DefinitionRequest("other", 0), new InspectRequest("third", 0), new InspectRequest("fourth", 0) })
            Ask(request);
        services.Finish.Release(5);

        Assert.True(replies.Wait(Patience));
        Assert.Equal(["first", "fourth", "other"], services.Answered);
        Assert.Equal(["second", "third"], said.Where(reply => reply.Value is InspectReply { Found: false }).Select(reply => reply.Key).Order());

        void Ask(HelpRequest request) => desk.Ask(Message.Request(request, "host"), request);
    }

    [Theory]
    [InlineData(Slow.Fails)]
    [InlineData(Slow.Long)]
    public void What_cannot_be_answered_gets_an_empty_reply_and_the_next_request_is_answered(string code)
    {
        using var services = new Slow();
        using var replies = new BlockingReplies();
        var desk = new HelpDesk(services, replies.Take);
        services.Finish.Release(2);
        Assert.False(replies.Of(desk, new InspectRequest(code, 0)).Found);
        Assert.True(replies.Of(desk, new InspectRequest("works", 0)).Found);
    }

    [Fact]
    public void Where_nothing_helps_every_reply_is_empty()
    {
        using var replies = new BlockingReplies();
        Assert.False(replies.Of(new HelpDesk(services: null, replies.Take), new InspectRequest("x", 0)).Found);
    }
}
