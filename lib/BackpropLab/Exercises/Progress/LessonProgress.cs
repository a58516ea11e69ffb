using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>What is solved of one lesson.</summary>
sealed record LessonProgress(int Lesson, IReadOnlyList<ProgressEntry> Entries)
{
    public int Solved => Entries.Count(entry => entry.Solved is not null);

    public int Points => Entries.Where(entry => entry.Solved is not null).Sum(entry => entry.Points);

    public int PointsToGet => Entries.Sum(entry => entry.Points);

    string Summary => FormattableString.Invariant($"Lesson {Lesson}: {Solved} of {Entries.Count}, {Points} of {PointsToGet} points");

    public void WriteHtml(HtmlOutput html)
    {
        html.Add($"<p>{Summary}</p>\n<ul class=\"bl-progress\" aria-label=\"Lesson {Lesson}\">\n");
        foreach (var entry in Entries)
        {
            var (sign, word, style) = Shown(entry.State);
            var title = HtmlOutput.Encode(entry.Title);
            html.Add($"<li class=\"bl-step-{style}\" title=\"{title}\"><span aria-hidden=\"true\">{sign}</span> ");
            html.Add($"{entry.Id}<span class=\"bl-hidden\">, {title}: {word}</span></li>\n");
        }

        html.Add("</ul>\n");
    }

    public override string ToString() => $"{Summary,-36}  {string.Join("  ", Entries.Select(entry => $"{Shown(entry.State).Sign} {entry.Id}"))}".TrimEnd();

    static (string Sign, string Word, string Style) Shown(ExerciseState state) => state switch
    {
        ExerciseState.Solved => ("✓", "solved", "solved"),
        ExerciseState.NotYet => ("…", "tried", "tried"),
        _ => ("○", "not attempted", "open"),
    };
}
