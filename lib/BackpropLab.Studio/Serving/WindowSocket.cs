using System.Net.WebSockets;
using System.Text.Json;
using BackpropLab.Live;

namespace BackpropLab.Studio;

/// <summary>A window of a browser, spoken to over a WebSocket: one message in JSON each.</summary>
static class WindowSocket
{
    /// <summary>The most bytes of a message: more than a notebook may have.</summary>
    const int MostBytes = 16 << 20;

    const int PieceBytes = 1 << 14;

    /// <summary>How long a window is waited for that has been told of the end.</summary>
    static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(2);

    /// <summary>Passes on what is said, both ways, until either end goes.</summary>
    public static async Task ServeAsync(WebSocket socket, LiveNotebook notebook, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var window = notebook.Open();
        var sending = SendAsync(socket, window, ending.Token);
        try
        {
            var receiving = ReceiveAsync(socket, window, notebook, ending.Token);
            await Task.WhenAny(receiving, sending).Unwrap();
            // A connection that is closed with something unread in it is reset, and what was sent last may be lost: so the window's leave is read.
            await receiving.WaitAsync(CloseTime, ending.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or TimeoutException)
        {
            // The window is gone: it comes again with another socket, if it comes.
        }
        catch (JsonException e)
        {
            await Close(socket, WebSocketCloseStatus.InvalidPayloadData, e.Message);
        }
        finally
        {
            await ending.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            notebook.Close();
        }
    }

    static async Task ReceiveAsync(WebSocket socket, Window window, LiveNotebook notebook, CancellationToken cancellation)
    {
        var message = new MemoryStream();
        var piece = new byte[PieceBytes];
        while (true)
        {
            var received = await socket.ReceiveAsync(piece.AsMemory(), cancellation);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await Close(socket, WebSocketCloseStatus.NormalClosure, "");
                return;
            }

            message.Write(piece, 0, received.Count);
            if (message.Length > MostBytes)
                throw new JsonException($"a message has more than {MostBytes >> 20} MB.");
            if (!received.EndOfMessage)
                continue;
            notebook.Receive(WindowJson.Read(message.GetBuffer().AsSpan(0, (int)message.Length)), window);
            message.SetLength(0);
        }
    }

    static async Task SendAsync(WebSocket socket, Window window, CancellationToken cancellation)
    {
        await foreach (var message in window.Messages(cancellation))
            await socket.SendAsync(WindowJson.Write(message), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, cancellation);
        await Close(socket, WebSocketCloseStatus.EndpointUnavailable, "Backprop Lab has ended.");
    }

    static async Task Close(WebSocket socket, WebSocketCloseStatus status, string reason)
    {
        // At most 123 bytes fit.
        const int most = 100;
        try
        {
            await socket.CloseOutputAsync(status, reason.Length > most ? reason[..most] : reason, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // It is closed already.
        }
    }
}
