using System.Globalization;

namespace BackpropLab.Charts;

/// <summary>
/// The settings of a playground, and the text that says them, such as <c>data=moons layers=8 rate=0.1</c>: the page's script
/// reads and writes the same.
/// </summary>
sealed record PlaygroundSettings
{
    const int MostLayers = 4;
    const int MostUnits = 16;

    static readonly IReadOnlyDictionary<string, string[]> choices = new Dictionary<string, string[]>
    {
        ["data"] = ["moons", "circles", "blobs", "spirals", "xor", "own"],
        ["activation"] = ["tanh", "relu", "leaky", "sigmoid"],
        ["init"] = ["LeCun", "He", "Glorot", "zeros"],
    };

    static readonly IReadOnlyDictionary<string, (double Least, double Most, bool IsWhole)> ranges = new Dictionary<string, (double, double, bool)>
    {
        ["samples"] = (20, 1000, true), ["classes"] = (2, 4, true), ["noise"] = (0, 10, false), ["seed"] = (0, uint.MaxValue, true), ["test"] = (0.05, 0.95, false),
        ["scale"] = (0, 100, false), ["start"] = (0, uint.MaxValue, true), ["rate"] = (0.0001, 100, false), ["batch"] = (1, 1000, true), ["decay"] = (0, 1000, false),
        ["epochs"] = (0, 100000, true),
    };

    static readonly string[] names = ["data", "samples", "classes", "noise", "seed", "test", "layers", "activation", "init", "scale", "start", "rate", "batch", "decay", "epochs"];

    readonly Dictionary<string, object> values = new()
    {
        ["data"] = "moons", ["samples"] = 400.0, ["classes"] = 2.0, ["noise"] = 0.08, ["seed"] = 42.0, ["test"] = 0.3, ["layers"] = new[] { 8 }, ["activation"] = "tanh",
        ["init"] = "LeCun", ["scale"] = 1.0, ["start"] = 1.0, ["rate"] = 0.1, ["batch"] = 0.0, ["decay"] = 0.0, ["epochs"] = 0.0,
    };

    /// <summary>The settings by name, for the page.</summary>
    public IReadOnlyDictionary<string, object> Values => values;

    /// <summary>The settings that a text says, on top of the usual ones.</summary>
    /// <param name="text">Each as name=value, parted by blanks.</param>
    /// <param name="hasOwnData">Whether there are data of the notebook's own, which are then the usual ones.</param>
    /// <exception cref="ArgumentException">The text says what cannot be.</exception>
    public static PlaygroundSettings Of(string text, bool hasOwnData)
    {
        ArgumentNullException.ThrowIfNull(text);
        var settings = new PlaygroundSettings();
        if (hasOwnData)
            settings.values["data"] = "own";
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=') is not [var name, var value] || !names.Contains(name))
                throw new ArgumentException($"{part} is no setting: write name=value, with one of {string.Join(", ", names)}.", nameof(text));
            settings.values[name] = Read(name, value);
        }

        if (settings.values["data"] is "own" && !hasOwnData)
            throw new ArgumentException("data is own: give the data, as in Playground.Show(moons).", nameof(text));
        return settings;
    }

    /// <summary>The text that says them all.</summary>
    public override string ToString() => string.Join(' ', names.Select(name => $"{name}={Written(name)}"));

    /// <summary>A value as the text has it.</summary>
    public string Written(string name) => values[name] switch
    {
        int[] layers => layers.Length == 0 ? "none" : string.Join(',', layers),
        0.0 when name == "batch" => "all",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    static object Read(string name, string value)
    {
        if (value.Length == 0)
            throw new ArgumentException($"{name} has no value.", nameof(value));
        if (choices.TryGetValue(name, out var known))
            return known.Contains(value) ? value : throw new ArgumentException($"{name} is {value}: it is one of {string.Join(", ", known)}.", nameof(value));
        if (name == "layers")
            return Layers(value);
        if (name == "batch" && value == "all")
            return 0.0;
        var (least, most, isWhole) = ranges[name];
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number >= least && number <= most) || (isWhole && !double.IsInteger(number)))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{name} is {value}: a {(isWhole ? "whole " : "")}number from {least} to {most} is needed{(name == "batch" ? ", or all" : "")}."), nameof(value));
        }

        return number;
    }

    static int[] Layers(string value)
    {
        var units = value == "none" ? [] : value.Split(',').Select(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return units.Length <= MostLayers && units.All(size => size is >= 1 and <= MostUnits) ? units : throw new ArgumentException(
            $"layers is {value}: write the units of up to {MostLayers} layers, such as 8 or 4,4, each from 1 to {MostUnits}, or none.", nameof(value));
    }
}
