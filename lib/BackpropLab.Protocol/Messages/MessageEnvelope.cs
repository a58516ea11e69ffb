using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>A message as JSON has it, before its content is read.</summary>
sealed record MessageEnvelope(
    string Channel, MessageHeader Header, JsonObject Content, JsonObject? ParentHeader = null, JsonObject? Metadata = null);
