using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Worker;

/// <summary>
/// A message of the Jupyter protocol, in the form that its WebSocket has it: one JSON object with
/// <c>channel</c>, <c>header</c>, <c>parent_header</c>, <c>metadata</c> and <c>content</c>.
/// See https://jupyter-client.readthedocs.io/en/stable/messaging.html, version 5.4.
/// </summary>
internal sealed record Message(string Channel, JsonObject Header, JsonObject? ParentHeader, JsonObject Content)
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string ProtocolVersion = "5.4";

    /// <summary>What kind of message this is, for example <c>execute_request</c>.</summary>
    public string Type => (string?)Header["msg_type"] ?? "";

    /// <summary>The message's own identifier.</summary>
    public string Id => (string?)Header["msg_id"] ?? "";

    /// <summary>The identifier of the message that caused this one, if any.</summary>
    public string? ParentId => (string?)ParentHeader?["msg_id"];

    /// <summary>Makes a new message with an identifier of its own.</summary>
    public static Message Create(string channel, string type, string session, JsonObject? parentHeader, JsonObject content) =>
        new(channel, CreateHeader(type, session), parentHeader, content);

    /// <summary>Reads one line. Returns null if it is not a message: then it is text that a program printed.</summary>
    public static Message? TryParse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject json
                && json["header"] is JsonObject header
                && json["content"] is JsonObject content
                ? new Message((string?)json["channel"] ?? "shell", header, json["parent_header"] as JsonObject, content)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The message as one line, without the line's end.</summary>
    public string ToLine() => new JsonObject
    {
        ["channel"] = Channel,
        ["header"] = Header.DeepClone(),
        ["parent_header"] = ParentHeader?.DeepClone() ?? new JsonObject(),
        ["metadata"] = new JsonObject(),
        ["content"] = Content.DeepClone(),
    }.ToJsonString();

    static JsonObject CreateHeader(string type, string session) => new()
    {
        ["msg_id"] = Guid.NewGuid().ToString("N"),
        ["msg_type"] = type,
        ["session"] = session,
        ["username"] = "lab",
        ["date"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture),
        ["version"] = ProtocolVersion,
    };
}
