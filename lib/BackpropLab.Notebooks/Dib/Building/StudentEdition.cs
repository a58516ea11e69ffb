using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>
/// The notebook that a student opens, made of the one that a teacher edits. What stands between the lines
/// <c>// BEGIN SOLUTION</c> and <c>// END SOLUTION</c> becomes <c>throw new NotSolvedYet();</c>, an answer
/// <c>Exercise.Answer("3.Q1", 'c')</c> becomes <c>'?'</c>, a prediction <c>Exercise.Predict("4.P1", "b")</c> becomes
/// <c>"?"</c>, the line of <c>Clinic.Line(7, 14)</c> <c>0</c>, a cell <c>Clinic.Mend(7, 14, ...)</c> becomes
/// <c>Clinic.Mend(7)</c>, and <c>"../../lib/bin/</c> becomes <c>"../lib/bin/</c>.
/// </summary>
/// <remarks>
/// The <c>#!meta</c> block gets a digest of the cells, <c>"lab": {"generated": "..."}</c>. As long as it fits, nobody has
/// worked in the notebook, and it may be generated anew.
/// </remarks>
public static class StudentEdition
{
    const int DigestCharacters = 16;
    const string Key = "lab";
    const string Digest = "generated";

    /// <summary>Makes the student's edition.</summary>
    /// <param name="source">The teacher's edition.</param>
    /// <param name="fileName">What messages call it.</param>
    /// <exception cref="SourceException">A solution's marks do not fit each other.</exception>
    public static DibDocument Of(DibDocument source, string fileName) => Of(source, fileName, keep: () => false);

    /// <summary>Whether the notebook is as it was generated.</summary>
    public static bool IsUntouched(DibDocument notebook) => MadeOf(notebook) is { } digest && digest == DigestOf(notebook.Cells);

    /// <summary>The digest of the cells that a notebook had when it was generated, whatever was written in it since; null if nothing says so.</summary>
    internal static string? MadeOf(DibDocument notebook) =>
        (notebook.Meta?[Key] as JsonObject)?[Digest] is JsonValue value && value.TryGetValue(out string? digest) ? digest : null;

    /// <param name="source">The teacher's edition.</param>
    /// <param name="fileName">What messages call it.</param>
    /// <param name="keep">Asked at every solution, in order, whether it stays.</param>
    internal static DibDocument Of(DibDocument source, string fileName, Func<bool> keep)
    {
        var cells = source.Cells.Select((cell, i) =>
            StudentCell.Of(cell, keep, (line, problem) => new SourceException(fileName, i + 1, line, problem))).ToArray();
        var meta = (JsonObject?)source.Meta?.DeepClone() ?? [];
        var settings = meta[Key] as JsonObject ?? [];
        settings[Digest] = DigestOf(cells);
        if (settings.Parent is null)
            meta[Key] = settings;
        return new(meta, cells);
    }

    static string DigestOf(IEnumerable<DibCell> cells) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', cells.Select(cell => $"{cell.Language}\0{cell.Source}")))))[..DigestCharacters];
}
