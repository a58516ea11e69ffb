using System.Text;

namespace BackpropLab.Notebooks.Tests.Kernel;

public class PlainOutputTests
{
    const string Mark = "0123456789abcdef";

    [Fact]
    public async Task Wherever_the_bytes_are_parted_text_and_mark_are_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes($"no line end, δ and 😀{Mark}next");
        for (var at = 0; at <= bytes.Length; at++)
        {
            var events = await Read(bytes[..at], bytes[at..]);
            Assert.Equal("no line end, δ and 😀|next", Written(events));
        }
    }

    [Fact]
    public async Task What_only_begins_like_a_mark_is_text()
    {
        Assert.Equal("01234567" + "0123456789abcdeX" + "012", Written(await Read("0123"u8.ToArray(), "45670123456789abcdeX"u8.ToArray(), "012"u8.ToArray())));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_become_replacement_characters()
    {
        Assert.Equal("a\uFFFDb|", Written(await Read([(byte)'a', 0xFF, (byte)'b', .. Encoding.UTF8.GetBytes(Mark)])));
    }

    [Fact]
    public async Task Text_past_the_limit_of_a_cell_is_counted_and_not_kept()
    {
        var events = await Read([.. Enumerable.Repeat((byte)'x', 300_000), .. Encoding.UTF8.GetBytes(Mark)]);
        Assert.Equal(200_000, events.OfType<WorkerEvent.Wrote>().Where(text => text.Name == "stdout").Sum(text => text.Text.Length));
        Assert.Contains("printed 300,000 characters, of which the first 200,000 are shown", events.OfType<WorkerEvent.Wrote>().Single(text => text.Name == "stderr").Text);
    }

    static string Written(IEnumerable<WorkerEvent> events) =>
        string.Concat(events.Select(what => what is WorkerEvent.Wrote text ? text.Text : "|"));

    static async Task<List<WorkerEvent>> Read(params byte[][] pieces)
    {
        var events = new List<WorkerEvent>();
        await new PlainOutput("stdout", Mark, events.Add).ReadAsync(new PiecewiseStream(pieces));
        return events;
    }

    /// <summary>Gives one piece a read.</summary>
    sealed class PiecewiseStream(byte[][] pieces) : MemoryStream
    {
        int next;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (next < pieces.Length && pieces[next].Length == 0)
                next++;
            if (next == pieces.Length)
                return ValueTask.FromResult(0);
            var length = Math.Min(buffer.Length, pieces[next].Length);
            pieces[next].AsMemory(0, length).CopyTo(buffer);
            pieces[next] = pieces[next][length..];
            return ValueTask.FromResult(length);
        }
    }
}
