using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace BackpropLab;

/// <summary>Lists of a trace, which plotly.js takes as they are or as the bytes of a typed array in base64.</summary>
static class TypedArray
{
    /// <summary>The list itself; null where there is none.</summary>
    public static JsonArray? Expanded(JsonNode? data) => data switch
    {
        JsonArray list => list,
        JsonObject { } coded when coded["bdata"] is { } bytes => Rows(Numbers((string)coded["dtype"]!, Convert.FromBase64String((string)bytes!)), (string?)coded["shape"]),
        _ => null,
    };

    static double[] Numbers(string type, byte[] bytes) => type switch
    {
        "f8" => [.. MemoryMarshal.Cast<byte, double>(bytes)],
        "f4" => Cast<float>(bytes, value => value),
        "i4" => Cast<int>(bytes, value => value),
        "u4" => Cast<uint>(bytes, value => value),
        "i2" => Cast<short>(bytes, value => value),
        "u2" => Cast<ushort>(bytes, value => value),
        "i1" => Cast<sbyte>(bytes, value => value),
        "u1" or "u1c" => Cast<byte>(bytes, value => value),
        _ => throw new ArgumentException($"A list is coded as “{type}”, which is none of plotly.js's number types: f8, f4, i4, u4, i2, u2, i1, u1, u1c."),
    };

    static double[] Cast<T>(byte[] bytes, Func<T, double> number) where T : unmanaged =>
        [.. MemoryMarshal.Cast<byte, T>(bytes).ToArray().Select(number)];

    // The shape is a text: "3, 4" for three rows of four.
    static JsonArray Rows(double[] numbers, string? shape) => shape?.Split(',') is [_, var columns]
        ? new([.. numbers.Chunk(int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture)).Select(row => (JsonNode)List(row))])
        : List(numbers);

    static JsonArray List(double[] numbers) => new([.. numbers.Select(number => (JsonNode)number)]);
}
