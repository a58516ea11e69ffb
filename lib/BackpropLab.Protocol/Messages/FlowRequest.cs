using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks which cells of a page are stale, and which run in what order to bring them up to date. Ours, in the manner of Jupyter's.</summary>
/// <param name="Cells">All C# cells of the page in order, and those that were taken away after they had run, where they stood.</param>
/// <param name="Run">The places in <paramref name="Cells"/> of those that are to run with what depends on them; null for all that is stale.</param>
/// <param name="IsAlone">Whether they are to run without what depends on them.</param>
/// <param name="Lost">What the last reply about this session said is lost; null for nothing.</param>
public sealed record FlowRequest(IReadOnlyList<PageCell> Cells, IReadOnlyList<int>? Run = null, bool IsAlone = false, IReadOnlyList<string>? Lost = null) : HelpRequest
{
    /// <summary>The places of the cells that are to run; null for all that is stale.</summary>
    /// <exception cref="JsonException">One of them is no place of a cell.</exception>
    public IReadOnlyList<int>? Run { get; } = Run?.Any(place => place < 0 || place >= Cells.Count) == true ? throw new JsonException("a cell to run is not on the page.") : Run;

    internal const string MsgType = "flow_request";

    internal override string Type => MsgType;

    internal override MessageContent Empty => FlowReply.None;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.FlowRequest);
}
