using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackpropLab.Plotly;

/// <summary>Rows of a field in which NaN, which no data hold, leaves a place empty: plotly.js reads it as null.</summary>
sealed class GappedRowsConverter : JsonConverter<IReadOnlyList<IReadOnlyList<double>>>
{
    static readonly GappedNumbersConverter numbers = new();

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<double>> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var row in value)
            numbers.Write(writer, row, options);
        writer.WriteEndArray();
    }

    public override IReadOnlyList<IReadOnlyList<double>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Figures are written, never read.");
}
