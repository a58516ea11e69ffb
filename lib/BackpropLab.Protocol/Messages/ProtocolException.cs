using System.Text.Json;

namespace BackpropLab.Protocol;

/// <summary>Something came over the channel that is no message of the protocol, or none that was due.</summary>
/// <param name="reason">What was wrong with it, as the end of a sentence. Of a long one, which quotes what came, the beginning is kept.</param>
public sealed class ProtocolException(string reason) : Exception(reason.Length <= MostCharacters ? reason : reason[..MostCharacters] + " ...")
{
    const int MostCharacters = 200;

    /// <summary>Whether JSON refuses what it was given: what lacks a part by one exception, a part that is there twice by another.</summary>
    internal static bool IsRefusal(Exception cause) => cause is JsonException or ArgumentException or InvalidOperationException;

    internal static ProtocolException Because(string part, Exception cause) => new($"{part} is not as the protocol has it: {cause.Message}");
}
