using System.Text.Json;

namespace BackpropLab.Display;

/// <summary>
/// The colours of the charts. Classes and curves take Okabe and Ito's colours (2008, safe for colour-blind eyes), the
/// pale ones darkened to a contrast of 3:1 on white; the dark theme has a light counterpart of each. The page swaps
/// them by their text, so no two roles share a value.
/// </summary>
static class Palette
{
    /// <summary>Text, and the lines that matter most.</summary>
    public const string Ink = "#1f2328";

    /// <summary>Axis lines.</summary>
    public const string Axis = "#8c959f";

    public const string Grid = "#dfe3e8";

    /// <summary>What stands behind the chart: the page itself where there is one.</summary>
    public const string Paper = "#ffffff";

    /// <summary>The thin ring that parts overlapping markers; the page's ground.</summary>
    public const string Halo = "#fefefe";

    static readonly (string Light, string Dark)[] series =
    [
        ("#0072b2", "#56b4e9"), // blue
        ("#d55e00", "#f08a3c"), // vermillion
        ("#008a64", "#2fc79b"), // bluish green
        ("#b4558e", "#e39bc4"), // reddish purple
        ("#9a6a00", "#e6b422"), // orange
        ("#5b4bb5", "#a99cf0"), // violet
        ("#59636e", "#b1bac4"), // grey
        ("#b3243a", "#ff8a94"), // red
        ("#5f7a00", "#b9cf3a"), // olive
        ("#00808f", "#45cbd8"), // teal
    ];

    static readonly (string Light, string Dark)[] fields =
        [("#d2e7f6", "#123e5c"), ("#f7f7f6", "#24272b"), ("#fde0cb", "#5a3010")];

    // Hues that no class has: an activation's sign is not a class.
    static readonly (string Light, string Dark)[] signs =
        [("#e6e0f7", "#352a58"), ("#f5f5f7", "#25272c"), ("#cfeadb", "#123f2f")];

    // The grounds of more than two classes' regions, each under markers of every class.
    static readonly (string Light, string Dark)[] regions =
    [
        fields[0], fields[2],
        ("#c6efdd", "#0d4a37"), ("#f9dcec", "#5a2846"), ("#f6e7b4", "#4f3c06"), ("#e8e4fd", "#352b70"), ("#e1e5e9", "#3a4149"),
        ("#fddcdf", "#66202c"), ("#e4efb8", "#3a4608"), ("#c8eef2", "#0a4a52"),
    ];

    // The colours where no value is negative: half of the scale of signs alone would be hard to see.
    static readonly (string Light, string Dark)[] amounts = [signs[1], ("#b9f2cc", "#11573a")];

    // Pictures have no marks upon them, so their colours may be strong.
    static readonly (string Light, string Dark)[] inks = [("#edeff1", "#212529"), ("#1e2226", "#e4e7ea")];

    static readonly (string Light, string Dark)[] weights = [("#6b3d9e", "#b89df3"), ("#f4f4f6", "#22252a"), ("#17713f", "#5bcf8b")];

    // Under numbers in the colour of text.
    static readonly (string Light, string Dark)[] counts = [("#f6b88f", "#7a3a0c"), ("#f7f8f8", "#24282c"), ("#9ccbee", "#17507a")];

    static readonly string[] symbols =
        ["circle", "diamond", "square", "triangle-up", "cross", "star", "triangle-down", "x", "pentagon", "hexagram"];

    static readonly string[] symbolNames =
    [
        "circles", "diamonds", "squares", "upward triangles", "crosses", "stars", "downward triangles", "diagonal crosses",
        "pentagons", "six-pointed stars",
    ];

    static readonly string[] dashes = ["solid", "7px,3px", "2px,3px", "9px,3px,2px,3px", "14px,3px"];

    /// <summary>From probability 0 (class 0's colour) over 0.5 to probability 1 (class 1's), pale under the points.</summary>
    public static readonly object[][] Diverging = [[0, fields[0].Light], [0.5, fields[1].Light], [1, fields[2].Light]];

    /// <summary>From the lowest value below 0 (violet) over 0 to the highest above (green), pale under the points.</summary>
    public static readonly object[][] Signed = [[0, signs[0].Light], [0.5, signs[1].Light], [1, signs[2].Light]];

    /// <summary>From 0 to the highest value where none is negative, pale under the points.</summary>
    public static readonly object[][] Amounts = Even(amounts);

    /// <summary>From paper to ink.</summary>
    public static readonly object[][] Inks = Even(inks);

    /// <summary>From the weight farthest below 0 (violet) over 0 to the one farthest above (green).</summary>
    public static readonly object[][] Weights = Even(weights);

    /// <summary>From errors (orange) over none to right answers (blue), light enough for numbers upon them.</summary>
    public static readonly object[][] Counts = Even(counts);

    /// <summary>For the page's script: the dark theme's colour for each of the light theme's.</summary>
    public static string DarkForLightJson { get; } =
        JsonSerializer.Serialize(series.Concat(fields).Concat(signs).Concat(regions).Concat(amounts).Concat(inks).Concat(weights).Concat(counts).Distinct()
            .ToDictionary(pair => pair.Light, pair => pair.Dark));

    public static IReadOnlyList<(string Light, string Dark)> SeriesColours => series;

    /// <summary>The grounds on which samples lie.</summary>
    public static IReadOnlyList<(string Light, string Dark)> FieldColours => [.. fields, .. signs, .. regions.Skip(2), amounts[1]];

    /// <summary>What pictures and counts are painted with, from the lowest value to the highest.</summary>
    public static IReadOnlyList<(string Light, string Dark)> PictureColours => [.. inks, .. weights];

    /// <summary>The grounds on which numbers stand.</summary>
    public static IReadOnlyList<(string Light, string Dark)> CountColours => counts;

    /// <summary>How many classes have a ground of their own.</summary>
    public static int RegionCount => regions.Length;

    public static string Series(int index) => series[index % series.Length].Light;

    /// <summary>
    /// A scale from 0 to <paramref name="classes"/>: the whole part of a value is a class, the fraction, up to 0.99, how sure
    /// of it a classifier is, from a ground that all share to the ground of that class.
    /// </summary>
    public static object[][] Regions(int classes) => [.. Enumerable.Range(0, classes).SelectMany(k => new object[][]
    {
        [(double)k / classes, fields[1].Light],
        [(k + (k < classes - 1 ? 0.99 : 1)) / classes, regions[k].Light],
    })];

    /// <summary>A marker for class or curve number <paramref name="index"/>: colour is never the only difference.</summary>
    public static string Symbol(int index) => symbols[SymbolIndex(index)];

    /// <summary>What a reader calls these markers.</summary>
    public static string SymbolName(int index) => symbolNames[SymbolIndex(index)];

    public static string Dash(int index) => dashes[index % dashes.Length];

    static object[][] Even((string Light, string Dark)[] colours) =>
        [.. colours.Select((colour, i) => new object[] { (double)i / (colours.Length - 1), colour.Light })];

    // From the eleventh class on the colours come again, each with another marker.
    static int SymbolIndex(int index) => (index + index / series.Length) % symbols.Length;
}
