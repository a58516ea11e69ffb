using System.Text.Json.Nodes;
using BackpropLab.Protocol;

namespace BackpropLab.Live;

/// <summary>Asks the worker about a cell that is being written.</summary>
/// <param name="Id">Comes back with the reply.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Type">The <c>msg_type</c> of a request of docs/protocol.md.</param>
/// <param name="Content">Its fields, but for <c>preceding</c>, which the notebook knows.</param>
sealed record HelpMessage(int Id, int Cell, string Type, JsonObject Content) : WindowMessage
{
    /// <summary>The request.</summary>
    /// <param name="preceding">The C# cells above the cell.</param>
    /// <exception cref="ProtocolException">It is no request for help.</exception>
    public HelpRequest Request(IEnumerable<string> preceding)
    {
        var content = Content.DeepClone().AsObject();
        content["preceding"] = new JsonArray([.. preceding.Select(text => JsonValue.Create(text))]);
        return MessageContent.Read(Type, content) as HelpRequest
            ?? throw new ProtocolException($"\"{Type}\" is no request for help: expected one such as complete_request.");
    }
}
