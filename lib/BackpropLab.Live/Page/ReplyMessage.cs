using System.Text.Json.Nodes;

namespace BackpropLab.Live;

/// <summary>The answer to a request for help.</summary>
/// <param name="Id">The request's.</param>
/// <param name="Content">A reply of docs/protocol.md.</param>
sealed record ReplyMessage(int Id, JsonObject Content) : NotebookMessage;
