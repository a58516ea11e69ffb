using System.Text;

namespace BackpropLab.Protocol;

/// <summary>
/// Reads messages from a stream, a line each. It waits on the thread that calls: a cell that fills the thread pool
/// must not keep an interrupt from being heard.
/// </summary>
/// <param name="stream">Where messages come from.</param>
public sealed class MessageReader(Stream stream)
{
    /// <summary>Refuses bytes that are no text: a replacement character would be somebody else's message.</summary>
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly byte[] buffer = new byte[64 * 1024];
    int start, end;

    /// <summary>Bytes of the line that was read last.</summary>
    public int LineBytes { get; private set; }

    /// <summary>The next message; null at the end of the stream, or where it breaks off.</summary>
    /// <exception cref="ProtocolException">What came is no message. The line is taken, so that who wants to can read on.</exception>
    public Message? Read()
    {
        while (ReadLine() is { } line)
        {
            if (line.Length > 0)
                return Message.Parse(line);
        }

        return null;
    }

    string? ReadLine()
    {
        using var line = new MemoryStream();
        var isTooLong = false;
        while (start < end || Fill())
        {
            var arrived = buffer.AsSpan(start..end);
            var length = arrived.IndexOf((byte)'\n');
            var piece = length < 0 ? arrived : arrived[..length];
            // What is too long is not kept: only its end is still waited for.
            isTooLong |= line.Length + piece.Length > MessageLimits.LineBytes;
            if (!isTooLong)
                line.Write(piece);
            start += length < 0 ? piece.Length : length + 1;
            if (length < 0)
                continue;
            return isTooLong
                ? throw new ProtocolException($"a line of more than {MessageLimits.LineBytes} bytes")
                : Text(line);
        }

        return null;
    }

    string Text(MemoryStream line)
    {
        LineBytes = (int)line.Length;
        try
        {
            return Utf8.GetString(line.GetBuffer(), 0, LineBytes);
        }
        catch (DecoderFallbackException)
        {
            throw new ProtocolException("a line that is no UTF-8");
        }
    }

    bool Fill()
    {
        try
        {
            (start, end) = (0, stream.Read(buffer));
            return end > 0;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Whoever wrote is gone and did not say good-bye, or nobody wants to read any more.
            return false;
        }
    }
}
