using System.Collections.Concurrent;
using System.Text;

namespace BackpropLab.Protocol;

/// <summary>
/// Writes messages as lines, on a thread of its own: a cell that is stopped while it prints must not leave half a
/// line on the stream.
/// </summary>
public sealed class MessageWriter : IDisposable
{
    static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(2);

    // Not a BlockingCollection: an interrupt that ends a cell's wait for a lock within it leaves a line behind for good.
    readonly ConcurrentQueue<string> lines = [];
    readonly AutoResetEvent hasLines = new(false);
    readonly Thread thread;
    volatile bool isEnding;

    /// <summary>Begins to write to a stream.</summary>
    /// <param name="stream">Where messages go.</param>
    public MessageWriter(Stream stream)
    {
        thread = new Thread(() => WriteLines(stream)) { IsBackground = true, Name = "Messages out" };
        thread.Start();
    }

    /// <summary>Sends a message after those before it; returns at once.</summary>
    public void Send(Message message)
    {
        // In a finally block a thread cannot be aborted: the queue stays whole when the cell is stopped here.
        try
        {
        }
        finally
        {
            lines.Enqueue(message.ToLine());
            hasLines.Set();
        }
    }

    /// <summary>Writes what is waiting and ends.</summary>
    public void Dispose()
    {
        isEnding = true;
        hasLines.Set();
        thread.Join(TimeToEnd);
    }

    void WriteLines(Stream stream)
    {
        try
        {
            do
            {
                hasLines.WaitOne();
                while (lines.TryDequeue(out var line))
                    stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
                stream.Flush();
            }
            while (!isEnding || !lines.IsEmpty);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Nobody reads any more; the end of our input, which follows, ends the process.
        }
    }
}
