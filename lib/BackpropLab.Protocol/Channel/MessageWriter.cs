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

    readonly BlockingCollection<string> lines = [];
    readonly Thread thread;

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
            if (!lines.IsAddingCompleted) lines.Add(message.ToLine());
        }
    }

    /// <summary>Writes what is waiting and ends.</summary>
    public void Dispose()
    {
        lines.CompleteAdding();
        thread.Join(TimeToEnd);
    }

    void WriteLines(Stream stream)
    {
        try
        {
            foreach (var line in lines.GetConsumingEnumerable())
            {
                stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
                if (lines.Count == 0) stream.Flush();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Nobody reads any more; the end of our input, which follows, ends the process.
        }
    }
}
