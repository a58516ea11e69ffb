using System.Text.Json;

namespace BackpropLab.Charts;

/// <summary>What a widget is given, as JSON: numbers with all the digits that tell them from others.</summary>
static class LiveJson
{
    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web);

    public static string Of<T>(T given) => JsonSerializer.Serialize(given, options);

    /// <summary>What a page has written.</summary>
    /// <exception cref="JsonException">It is nothing of that kind.</exception>
    public static T? Read<T>(string written) => JsonSerializer.Deserialize<T>(written, options);
}
