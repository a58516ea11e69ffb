using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Networks;

/// <summary>
/// A value of a saved network, with its place in the file. Whatever is asked of it that it is not, a missing value and a
/// null among that, is told in one sentence.
/// </summary>
/// <param name="Node">The value; null where the file has none, or has null.</param>
/// <param name="Field">The field that it is, or is in.</param>
/// <param name="Index">Its place in that field's list; null for the field itself.</param>
readonly record struct SavedValue(JsonNode? Node, string Field, int? Index = null)
{
    const int ShownLetters = 40;

    /// <summary>Where it stands. Put together only when it is told: a network has millions of values.</summary>
    public string Place => Index is { } index ? FormattableString.Invariant($"{Field}[{index}]") : Field;

    /// <summary>A field of an object.</summary>
    /// <exception cref="FormatException">This is no object.</exception>
    public SavedValue this[string name] => Node is JsonObject fields
        ? new SavedValue(fields[name], $"\"{name}\"")
        : throw new FormatException($"{Place} is missing or is not an object");

    /// <summary>The values of a list.</summary>
    /// <exception cref="FormatException">This is no list.</exception>
    public IReadOnlyList<SavedValue> Items()
    {
        var place = Place;
        return Node is JsonArray list
            ? [.. list.Select((item, i) => new SavedValue(item, place, i))]
            : throw new FormatException($"{place} is missing or is not a list");
    }

    /// <exception cref="FormatException">This is no whole number of 32 bits.</exception>
    public int WholeNumber() => Kind == JsonValueKind.Number && Node!.AsValue().TryGetValue(out int number) ? number : throw Unexpected("a whole number");

    /// <exception cref="FormatException">This is no number, or none that is finite.</exception>
    public double Number() =>
        Kind == JsonValueKind.Number && Node!.AsValue().TryGetValue(out double number) && double.IsFinite(number) ? number : throw Unexpected("a finite number");

    /// <exception cref="FormatException">This is no text.</exception>
    public string Text() => Kind == JsonValueKind.String ? Node!.GetValue<string>() : throw Unexpected("a text");

    JsonValueKind Kind => Node?.GetValueKind() ?? JsonValueKind.Null;

    FormatException Unexpected(string expected)
    {
        var text = Node?.ToJsonString() ?? "missing or null";
        return new FormatException(
            $"A value is not of the kind expected: {Place} is {(text.Length > ShownLetters ? text[..ShownLetters] + "…" : text)}, but {expected} belongs there");
    }
}
