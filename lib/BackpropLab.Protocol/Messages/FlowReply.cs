using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Which cells are stale, and which run in what order.</summary>
/// <param name="Stale">The places of the cells that do not show what they would in a fresh run, in ascending order.</param>
/// <param name="Order">The places of the cells to run, in the order in which they run. Cells that are not stale are among them where an object has to be made anew.</param>
/// <param name="IsAnew">Whether the session must forget everything before the first of them runs: the page does not declare any more what its cells read.</param>
/// <param name="Lost">The names that the session knows and the page does not declare any more, for the next request.</param>
/// <param name="IsKnown">Whether this is an answer; if not, nobody could tell, and the cells below a change are stale.</param>
/// <param name="Status"><c>ok</c>.</param>
public sealed record FlowReply(IReadOnlyList<int> Stale, IReadOnlyList<int> Order, bool IsAnew, IReadOnlyList<string> Lost, bool IsKnown = true, string Status = "ok") : MessageContent
{
    internal const string MsgType = "flow_reply";

    /// <summary>The reply of who cannot tell.</summary>
    public static FlowReply None { get; } = new([], [], IsAnew: false, [], IsKnown: false);

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.FlowReply);
}
