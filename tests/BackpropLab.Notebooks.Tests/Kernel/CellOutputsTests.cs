using System.Text;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Kernel;

public class CellOutputsTests
{
    readonly List<MessageContent> sent = [];
    readonly CellOutputs outputs;

    public CellOutputsTests() => outputs = new CellOutputs(sent.Add);

    [Fact]
    public void Whoever_flushes_is_told_once_that_something_waits_and_again_after_that()
    {
        var told = 0;
        var outputs = new CellOutputs(sent.Add, () => told++);
        outputs.Write(OutputText.Out, "a");
        outputs.Write(OutputText.Out, "b");
        outputs.Update("place", new MimeBundle("1"));
        Assert.Equal(1, told);
        outputs.Flush();
        outputs.Flush();
        outputs.Update("place", new MimeBundle("2"));
        Assert.Equal(2, told);
    }

    [Fact]
    public void Of_the_updates_between_two_moments_the_last_is_sent()
    {
        outputs.Display(new MimeBundle("0"), executionCount: null, "place");
        for (var i = 1; i <= 100; i++)
            outputs.Update("place", new MimeBundle($"{i}"));
        outputs.Flush();
        Assert.Equal(["0", "100"], sent.Select(Text));
    }

    [Fact]
    public void Updates_count_as_output_and_the_end_is_shown_all_the_same()
    {
        const int Size = OutputLimits.DisplayCharacters / 4;
        outputs.Display(new MimeBundle("0"), executionCount: null, "place");
        for (var i = 1; i <= 9; i++)
        {
            outputs.Update("place", new MimeBundle(new string((char)('0' + i), Size)));
            outputs.Flush();
        }

        Assert.Equal("0123", First(sent));
        outputs.Complete();
        Assert.Equal("01239", First(sent));
    }

    [Fact]
    public void An_update_that_no_cell_may_show_is_counted_among_what_is_left_out()
    {
        outputs.Display(new MimeBundle("0"), executionCount: null, "place");
        outputs.Update("place", new MimeBundle(new string('1', OutputLimits.DisplayCharacters + 1)));
        outputs.Complete();
        Assert.Equal("0", First(sent.OfType<DisplayData>()));
        Assert.StartsWith("[1 more values left out", Assert.IsType<OutputText>(sent[^1]).Text);
    }

    [Fact]
    public void No_character_takes_more_of_a_message_than_was_counted_for_it()
    {
        var message = Message.Request(new OutputText(OutputText.Out, ""), "session");
        var empty = Length("");
        foreach (var text in Enumerable.Range(0, char.MaxValue + 1).Select(code => new string((char)code, 3)).Append("\U0001F600\U0001F600").Append("\U000E0001"))
            Assert.InRange(Length(text) - empty, 0, new MimeBundle(text).MostBytes - new MimeBundle("").MostBytes);

        int Length(string text) => Encoding.UTF8.GetByteCount((message with { Content = new DisplayData(new MimeBundle(text).ToJson(), []) }).ToLine());
    }

    [Fact]
    public void When_the_cell_has_ended_nothing_comes_from_it_but_updates()
    {
        outputs.Complete();
        outputs.Write(OutputText.Out, "late");
        outputs.Display(new MimeBundle("late"), executionCount: null);
        outputs.Update("place", new MimeBundle("last"));
        outputs.Flush();
        Assert.Equal(["last"], sent.Select(Text));
    }

    static string First(IEnumerable<MessageContent> messages) => string.Concat(messages.Select(message => Text(message)[0]));

    static string Text(MessageContent message) =>
        (string)(message is UpdateDisplayData update ? update.Data : ((DisplayData)message).Data)["text/plain"]!;
}
