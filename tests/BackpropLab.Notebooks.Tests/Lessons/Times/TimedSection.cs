using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons.Times;

/// <summary>What stands between a heading of a lesson and the next one.</summary>
/// <param name="Level">The heading's level, 1 for the lesson's title.</param>
/// <param name="Heading">The heading's text.</param>
/// <param name="Mark">"Core" or "Further", if that is the line below the heading, else null.</param>
/// <param name="IsCore">Whether it belongs to the core path, by its own mark or by that of the heading above it.</param>
sealed partial record TimedSection(int Level, string Heading, string? Mark, bool IsCore)
{
    /// <summary>What it takes, without its boxes.</summary>
    public double Minutes { get; set; }

    /// <summary>What its boxes take, "Against the Python lab" and the like: no part of the core path anywhere.</summary>
    public double BoxMinutes { get; private set; }

    /// <summary>Its prose, without code, formulas, boxes and what is folded.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What is for afterwards, and takes as long as its reader likes.</summary>
    public bool IsForAfterwards => Heading.StartsWith("Go on with", StringComparison.Ordinal) || Heading.StartsWith("Open task", StringComparison.Ordinal);

    /// <summary>Whether a line of code has more in it than a brace.</summary>
    public static bool IsCode(string line) => line.Any(char.IsLetterOrDigit);

    /// <summary>Counts a line of Markdown that is no heading and no formula.</summary>
    public void Add(string line, bool inCode)
    {
        if (inCode)
        {
            Minutes += IsCode(line) ? Pace.CodeLine : 0;
        }
        else if (line.StartsWith('>'))
        {
            BoxMinutes += Words(line) * Pace.Word;
        }
        else
        {
            Minutes += Words(line) * Pace.Word;
            Text += line + "\n";
        }
    }

    public override string ToString() => FormattableString.Invariant($"{Minutes,5:F1} + {BoxMinutes:F1} in boxes  {(IsCore ? "core   " : "further")}  {new string('#', Level)} {Heading}");

    static int Words(string line) => Word().Count(InlineFormula().Replace(line, " F "));

    [GeneratedRegex(@"\$[^$]+\$")]
    private static partial Regex InlineFormula();

    [GeneratedRegex(@"[^\s|]*\w[^\s|]*")]
    private static partial Regex Word();
}
