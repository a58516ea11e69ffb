using System.Text.Json;

namespace BackpropLab.Protocol;

/// <summary>Something came over the channel that is no message of the protocol, or none that was due.</summary>
/// <param name="reason">What was wrong with it, as the end of a sentence. Of a long one, which quotes what came, the beginning is kept.</param>
public sealed class ProtocolException(string reason) : Exception(reason.Length <= MostCharacters ? reason : reason[..MostCharacters] + " ...")
{
    const int MostCharacters = 200;

    internal static ProtocolException Because(string part, JsonException cause) => new($"{part} is not as the protocol has it: {cause.Message}");
}
