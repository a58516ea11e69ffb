using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons.Times;

/// <summary>How long a lesson takes, section by section, counted from the teacher's edition at the <see cref="Pace"/>.</summary>
sealed partial class LessonClock
{
    readonly bool isOnTheCorePath;
    readonly List<TimedSection> sections = [];

    /// <summary>The lines of a solution whose check is still to come, which says whether it is an exercise or a derivation.</summary>
    int solutionLines;

    LessonClock(DibDocument lesson, bool isOnTheCorePath)
    {
        this.isOnTheCorePath = isOnTheCorePath;
        foreach (var cell in lesson.Cells)
        {
            if (cell.IsMarkdown)
                Read(cell.Source);
            else if (cell.IsCSharp)
                sections[^1].Minutes += MinutesOf(cell.Source);
        }
    }

    public IReadOnlyList<TimedSection> Sections => sections;

    /// <summary>What the lesson takes in all, to five minutes.</summary>
    public int Whole => Rounded(Counted.Sum(section => section.Minutes + section.BoxMinutes));

    /// <summary>What its core sections take, to five minutes.</summary>
    public int Core => Rounded(Counted.Where(section => section.IsCore).Sum(section => section.Minutes));

    IEnumerable<TimedSection> Counted => sections.Where(section => !section.IsForAfterwards);

    /// <summary>The clock of one of the lessons, by its file's name.</summary>
    public static LessonClock Of(string name) =>
        new(DibDocument.Load(Path.Combine(Repository.Notebooks, "source", name)), CorePath.Has(name));

    public override string ToString() => string.Join('\n', sections);

    static int Rounded(double minutes) => 5 * (int)Math.Round(minutes / 5);

    void Read(string markdown)
    {
        var lines = Folded().Replace(markdown, "").Split('\n');
        var (inCode, inFormula) = (false, false);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = Tag().Replace(lines[i], "");
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inCode = !inCode;
            }
            else if (line.Trim() == "$$")
            {
                inFormula = !inFormula;
                sections[^1].Minutes += inFormula ? Pace.Formula : 0;
            }
            else if (!inCode && Heading().Match(line) is { Success: true } heading)
            {
                Begin(heading.Groups["marks"].Length, heading.Groups["text"].Value, MarkBelow(lines, i));
            }
            else if (!inFormula)
            {
                sections[^1].Add(line, inCode);
            }
        }
    }

    void Begin(int level, string heading, string? mark)
    {
        // What no mark speaks of is as the heading above it; on the core path a lesson's own opening and closing belong to it.
        var above = sections.FindLast(section => section.Level < level && section.Level > 1);
        sections.Add(new(level, heading, mark, isOnTheCorePath && (mark is null ? above?.IsCore ?? true : mark == "Core")));
    }

    static string? MarkBelow(string[] lines, int heading) =>
        heading + 2 < lines.Length && Mark().Match(lines[heading + 2]) is { Success: true } mark ? mark.Groups["mark"].Value : null;

    double MinutesOf(string cell)
    {
        var lines = cell.Split('\n');
        if (cell.Contains("BEGIN SOLUTION", StringComparison.Ordinal))
        {
            solutionLines = lines.SkipWhile(line => !line.Contains("BEGIN SOLUTION")).Skip(1).TakeWhile(line => !line.Contains("END SOLUTION")).Count(TimedSection.IsCode);
            return 0;
        }

        if (Asked().Match(cell) is { Success: true } asked)
        {
            return asked.Groups["what"].Value switch
            {
                "Answer" => Pace.Question,
                "Predict" => Pace.Prediction,
                _ when asked.Groups["id"].Value.Contains(".D") => Pace.Derivation,
                _ => Pace.Exercise + (solutionLines * Pace.SolutionLine),
            };
        }

        if (Loads().IsMatch(cell))
            return 0;
        return (lines.Count(TimedSection.IsCode) * Pace.CodeLine) + (Shows().IsMatch(cell) ? Pace.Output : 0) + (ClinicCase().Count(cell) * Pace.ClinicCase);
    }

    [GeneratedRegex("<details>.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Folded();

    [GeneratedRegex("</?[a-z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("^(?<marks>#+) (?<text>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\*(?<mark>Core|Further)\*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*Exercise\.(?<what>Check|Answer|Predict)\(""(?<id>[^""]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex("^#r ", RegexOptions.Multiline)]
    private static partial Regex Loads();

    // The last expression of a cell, or a line that it prints.
    [GeneratedRegex(@"[^;}\s]\s*\z|Console\.Write")]
    private static partial Regex Shows();

    [GeneratedRegex(@"\bClinic\.Case\(")]
    private static partial Regex ClinicCase();
}
