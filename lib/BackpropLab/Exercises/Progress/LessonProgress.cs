using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>What is solved of one lesson, and which of its predictions are made: those are never right or wrong here.</summary>
sealed record LessonProgress(int Lesson, IReadOnlyList<ProgressEntry> Entries)
{
    public int Solved => Entries.Count(entry => !entry.IsPrediction && entry.Solved is not null);

    public int ToSolve => Entries.Count(entry => !entry.IsPrediction);

    public int Made => Entries.Count(entry => entry.IsPrediction && entry.Solved is not null);

    public int Predictions => Entries.Count(entry => entry.IsPrediction);

    public int Points => Entries.Where(entry => entry.Solved is not null).Sum(entry => entry.Points);

    public int PointsToGet => Entries.Sum(entry => entry.Points);

    string Summary => FormattableString.Invariant($"Lesson {Lesson}: {Solved} of {ToSolve}, {Points} of {PointsToGet} points{PredictionsMade(Made, Predictions)}");

    /// <summary>A count of predictions, as it goes on behind a comma; empty where there are none.</summary>
    public static string PredictionsMade(int made, int predictions) =>
        predictions == 0 ? "" : FormattableString.Invariant($", {made} of {predictions} predictions made");

    public void WriteHtml(HtmlOutput html)
    {
        html.Add($"<p>{Summary}</p>\n<ul class=\"bl-progress\" aria-label=\"Lesson {Lesson}\">\n");
        foreach (var entry in Entries)
        {
            var (sign, word, style) = Shown(entry);
            html.Add($"<li class=\"bl-step-{style}\" title=\"{HtmlOutput.Encode(ParagraphBlock.Unmarked(entry.Title))}\"><span aria-hidden=\"true\">{sign}</span> ");
            html.Add($"{entry.Id}<span class=\"bl-hidden\">, {ParagraphBlock.Inline(entry.Title)}: {word}</span></li>\n");
        }

        html.Add("</ul>\n");
    }

    public override string ToString() => $"{Summary,-61}  {string.Join("  ", Entries.Select(entry => $"{Shown(entry).Sign} {entry.Id}"))}".TrimEnd();

    static (string Sign, string Word, string Style) Shown(ProgressEntry entry) => entry.State switch
    {
        ExerciseState.Solved => ("✓", entry.IsPrediction ? "made" : "solved", "solved"),
        ExerciseState.NotYet => ("…", "tried", "tried"),
        _ when entry.IsPrediction => ("○", "not made", "open"),
        _ => ("○", "not attempted", "open"),
    };
}
