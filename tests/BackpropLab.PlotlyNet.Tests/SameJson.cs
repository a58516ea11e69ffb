using System.Text.Json;

namespace BackpropLab.PlotlyNetTests;

/// <summary>
/// Equality of figures: the same traces in the same order, objects with the same properties in any order, texts and truth
/// values the same, and numbers the same double, however it is written (1 and 1.0).
/// </summary>
static class SameJson
{
    public static void Equal(string expected, string actual, params string[] except)
    {
        using var e = JsonDocument.Parse(expected);
        using var a = JsonDocument.Parse(actual);
        Compare(e.RootElement, a.RootElement, "", except);
    }

    static void Compare(JsonElement expected, JsonElement actual, string path, string[] except)
    {
        if (except.Contains(path))
            return;

        Assert.True(expected.ValueKind == actual.ValueKind, $"{path}: {expected} was expected, {actual} is there.");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                string[] expectedNames = [.. Names(expected, path, except)], names = [.. Names(actual, path, except)];
                Assert.True(expectedNames.SequenceEqual(names), $"{path} has {string.Join(", ", names)}: {string.Join(", ", expectedNames)} were expected.");
                foreach (var name in names)
                    Compare(expected.GetProperty(name), actual.GetProperty(name), Path(path, name), except);
                break;
            case JsonValueKind.Array:
                Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{path} has another length.");
                for (var i = 0; i < expected.GetArrayLength(); i++)
                    Compare(expected[i], actual[i], $"{path}[{i}]", except);
                break;
            case JsonValueKind.Number:
                Assert.True(expected.GetDouble().Equals(actual.GetDouble()), $"{path}: {expected} was expected, {actual} is there.");
                break;
            default:
                Assert.Equal(expected.ToString(), actual.ToString());
                break;
        }
    }

    static IEnumerable<string> Names(JsonElement parts, string path, string[] except) =>
        parts.EnumerateObject().Select(property => property.Name).Where(name => !except.Contains(Path(path, name))).Order(StringComparer.Ordinal);

    static string Path(string path, string name) => path == "" ? name : $"{path}.{name}";
}
