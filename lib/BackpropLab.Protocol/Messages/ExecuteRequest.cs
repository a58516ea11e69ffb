using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks for a cell to be run.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Silent">As Jupyter has it; not looked at.</param>
/// <param name="StoreHistory">As Jupyter has it; not looked at.</param>
/// <param name="AllowStdin">As Jupyter has it; not looked at: a cell cannot ask.</param>
/// <param name="StopOnError">As Jupyter has it; not looked at: cells wait for their turn each on its own.</param>
/// <param name="AfterExecution">
/// An extension: the execution after which this one comes, 0 for the very first; whatever was declared since is gone.
/// For a cell that was changed and runs again. Null goes on from the last. .NET Interactive goes back to 0 alone.
/// </param>
/// <param name="OutputMark">
/// An extension: a text that the kernel's process writes to its plain standard output and standard error once the
/// cell is done, so that whoever reads those knows that all of the cell's own has come.
/// </param>
/// <param name="CellNumber">
/// An extension: the cell's number on the page, from 1, by which errors name it. Null names it by its execution.
/// </param>
public sealed record ExecuteRequest(string Code, bool Silent = false, bool StoreHistory = true, bool AllowStdin = false, bool StopOnError = false, int? AfterExecution = null, string? OutputMark = null, int? CellNumber = null) : MessageContent
{
    internal const string MsgType = "execute_request";

    internal override string Type => MsgType;

    internal override string Channel => Channels.Shell;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.ExecuteRequest);
}
