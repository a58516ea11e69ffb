using System.Text;
using System.Text.Json;

namespace BackpropLab.Protocol;

/// <summary>
/// A message of the Jupyter protocol, in the form that its WebSocket has it: one JSON object with
/// <c>channel</c>, <c>header</c>, <c>parent_header</c>, <c>metadata</c> and <c>content</c>.
/// See https://jupyter-client.readthedocs.io/en/stable/messaging.html, version 5.4.
/// </summary>
/// <param name="Channel"><c>shell</c>, <c>control</c> or <c>iopub</c>.</param>
/// <param name="Header">Which message this is.</param>
/// <param name="Parent">The header of the message that caused this one, if any.</param>
/// <param name="Content">What it says.</param>
public sealed record Message(string Channel, MessageHeader Header, MessageHeader? Parent, MessageContent Content)
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string ProtocolVersion = "5.4";

    /// <summary>The message's own identifier.</summary>
    public string Id => Header.MsgId;

    /// <summary>The identifier of the message that caused this one, if any.</summary>
    public string? ParentId => Parent?.MsgId;

    /// <summary>Makes a request with an identifier of its own.</summary>
    /// <param name="content">What is asked.</param>
    /// <param name="session">The identifier of the sender's session.</param>
    public static Message Request(MessageContent content, string session) =>
        new(content.Channel, MessageHeader.Create(content.Type, session), null, content);

    /// <summary>Makes a message that this one causes; a reply goes out on this one's own channel.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="session">The identifier of the sender's session.</param>
    public Message Causes(MessageContent content, string session) =>
        new(content.Channel == Channels.Reply ? Channel : content.Channel, MessageHeader.Create(content.Type, session), Header, content);

    /// <summary>
    /// Reads one line. This is the only way in: whoever holds a <see cref="Message"/> holds one whose every part is of
    /// the kind that its type promises.
    /// </summary>
    /// <param name="line">JSON, without the line's end.</param>
    /// <exception cref="ProtocolException">The line is no message, or lacks what a message of its type must have.</exception>
    public static Message Parse(string line)
    {
        RefuseHalfCharacters(line);
        var envelope = Read(line);
        var parent = envelope.ParentHeader?.Count > 0 ? MessageJson.Read(envelope.ParentHeader, MessageJson.Wire.MessageHeader, "parent_header") : null;
        return new Message(envelope.Channel, envelope.Header, parent, MessageContent.Read(envelope.Header.MsgType, envelope.Content));
    }

    /// <summary>The message as one line of JSON, without the line's end.</summary>
    public string ToLine() => JsonSerializer.Serialize(
        new MessageEnvelope(Channel, Header, Content.ToJson(), Parent is null ? [] : MessageJson.Write(Parent, MessageJson.Wire.MessageHeader), []),
        MessageJson.Wire.MessageEnvelope);

    /// <summary>
    /// JSON may escape one half of a character by itself; .NET refuses to make a text of that, but only when it is asked for,
    /// which would be far from here.
    /// </summary>
    static void RefuseHalfCharacters(string line)
    {
        if (!line.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line), new JsonReaderOptions { MaxDepth = MessageLimits.Depth });
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true })
                    reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            throw new ProtocolException("a text with half a character in it");
        }
        catch (JsonException e)
        {
            throw ProtocolException.Because("a line", e);
        }
    }

    static MessageEnvelope Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, MessageJson.Wire.MessageEnvelope) ?? throw new ProtocolException("null is no message");
        }
        catch (Exception e) when (ProtocolException.IsRefusal(e))
        {
            throw ProtocolException.Because("a line", e);
        }
    }
}
