using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackpropLab.Plotly;

/// <summary>Coordinates in which NaN, which no data hold, parts a line: plotly.js reads a gap as null.</summary>
sealed class GappedNumbersConverter : JsonConverter<IReadOnlyList<double>>
{
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<double> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var number in value)
        {
            if (double.IsNaN(number))
                writer.WriteNullValue();
            else
                writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    public override IReadOnlyList<double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Figures are written, never read.");
}
