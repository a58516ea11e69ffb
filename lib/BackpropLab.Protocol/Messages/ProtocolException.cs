using System.Text.Json;

namespace BackpropLab.Protocol;

/// <summary>Something came over the channel that is no message of the protocol.</summary>
/// <param name="reason">What was wrong with it, as the end of a sentence.</param>
public sealed class ProtocolException(string reason) : Exception(reason)
{
    internal static ProtocolException Because(string part, JsonException cause) => new($"{part} is not as the protocol has it: {cause.Message}");
}
