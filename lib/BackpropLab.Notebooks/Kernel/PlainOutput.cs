using System.Runtime.InteropServices;
using System.Text;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>
/// Reads one of a worker's two plain outputs, whatever bytes come: what child processes print, and what a cell writes
/// past <see cref="Console"/>. The worker itself writes only a mark after each cell.
/// </summary>
/// <param name="name"><see cref="OutputText.Out"/> or <see cref="OutputText.Error"/>.</param>
/// <param name="mark">What the worker writes after each cell.</param>
/// <param name="post">Takes what is found.</param>
sealed class PlainOutput(string name, string mark, Action<WorkerEvent> post)
{
    const int BufferBytes = 16 * 1024;

    readonly Decoder decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();
    readonly Lock gate = new();
    readonly List<byte> pending = [];
    readonly byte[] end = Encoding.UTF8.GetBytes(mark);
    long characters;

    /// <summary>Gives the next cell's text room of its own.</summary>
    public void BeginCell()
    {
        lock (gate)
            characters = 0;
    }

    /// <summary>Reads to the end of the stream.</summary>
    public async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var length)
            {
                lock (gate)
                    Take(buffer.AsSpan(0, length));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The stream breaks off where the worker is ended while it writes.
        }

        lock (gate)
            Pass(pending.Count);
    }

    void Take(ReadOnlySpan<byte> bytes)
    {
        pending.AddRange(bytes);
        while (CollectionsMarshal.AsSpan(pending).IndexOf(end) is >= 0 and var index)
        {
            Pass(index);
            pending.RemoveRange(0, end.Length);
            if (characters > OutputLimits.StreamCharacters)
                post(new WorkerEvent.Wrote(OutputText.Error, OutputLimits.Cut(characters)));
            post(new WorkerEvent.Marked());
        }

        Pass(pending.Count - LengthOfBegunMark());
    }

    /// <summary>How many bytes at the end may be the beginning of the mark.</summary>
    int LengthOfBegunMark()
    {
        var bytes = CollectionsMarshal.AsSpan(pending);
        var length = Math.Min(bytes.Length, end.Length - 1);
        while (length > 0 && !bytes[^length..].SequenceEqual(end.AsSpan(0, length)))
            length--;
        return length;
    }

    /// <summary>Hands on the first bytes that wait, as far as there is room for them.</summary>
    void Pass(int count)
    {
        var bytes = CollectionsMarshal.AsSpan(pending)[..count];
        var text = new char[decoder.GetCharCount(bytes, flush: false)];
        decoder.GetChars(bytes, text, flush: false);
        pending.RemoveRange(0, count);

        var room = (int)Math.Clamp(OutputLimits.StreamCharacters - characters, 0, text.Length);
        characters += text.Length;
        if (room > 0)
            post(new WorkerEvent.Wrote(name, new string(text, 0, room)));
    }
}
