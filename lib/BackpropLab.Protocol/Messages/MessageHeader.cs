using System.Globalization;

namespace BackpropLab.Protocol;

/// <summary>Who sent a message, and which it is: Jupyter's header.</summary>
/// <param name="MsgId">The message's own identifier.</param>
/// <param name="MsgType">What kind of message this is, for example <c>execute_request</c>.</param>
/// <param name="Session">The identifier of the sender's session.</param>
/// <param name="Username">The sender.</param>
/// <param name="Date">When it was made, in ISO 8601.</param>
/// <param name="Version">The version of the protocol that the sender speaks.</param>
public sealed record MessageHeader(
    string MsgId, string MsgType, string Session = "", string Username = "", string Date = "", string Version = "")
{
    /// <summary>Makes the header of a new message, with an identifier of its own.</summary>
    /// <param name="type">What kind of message it is.</param>
    /// <param name="session">The identifier of the sender's session.</param>
    public static MessageHeader Create(string type, string session) => new(
        Guid.NewGuid().ToString("N"), type, session, "lab", DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture), Message.ProtocolVersion);
}
