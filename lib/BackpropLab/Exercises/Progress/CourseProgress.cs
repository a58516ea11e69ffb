using BackpropLab.Display;
using BackpropLab.Exercises;

namespace BackpropLab;

/// <summary>What is solved of the course: for each lesson its exercises, questions and the points, and which predictions are made.</summary>
public sealed class CourseProgress : Renderable
{
    static readonly string styles = EmbeddedWebFiles.Text("cards.css").Trim();

    readonly IReadOnlyList<LessonProgress> lessons;
    readonly string? note;

    internal CourseProgress(IReadOnlyList<ProgressEntry> entries, string? note)
    {
        lessons = [.. entries.GroupBy(entry => entry.Lesson).Select(group => new LessonProgress(group.Key, [.. group]))];
        this.note = note;
    }

    string Summary => FormattableString.Invariant($"{lessons.Sum(lesson => lesson.Solved)} of {lessons.Sum(lesson => lesson.ToSolve)} solved, ")
        + FormattableString.Invariant($"{lessons.Sum(lesson => lesson.Points)} of {lessons.Sum(lesson => lesson.PointsToGet)} points")
        + LessonProgress.PredictionsMade(lessons.Sum(lesson => lesson.Made), lessons.Sum(lesson => lesson.Predictions));

    /// <summary>A line for each lesson.</summary>
    public override string ToString() =>
        string.Join('\n', [.. lessons.Count > 0 ? [Summary] : Array.Empty<string>(), .. lessons.Select(lesson => lesson.ToString()), .. note is null ? [] : new[] { note }]);

    internal override void WriteHtml(HtmlOutput html)
    {
        html.Add($"<style>{styles}</style>\n<div class=\"bl-card bl-card-open\" role=\"group\" aria-label=\"Progress\">\n<p><strong>{Summary}</strong></p>\n");
        foreach (var lesson in lessons)
            lesson.WriteHtml(html);
        html.Add("<p>✓ solved, … tried, ○ not attempted; a prediction: ✓ made, ○ not made</p>\n");
        if (note is not null)
            html.Add($"<p>{HtmlOutput.Encode(note)}</p>\n");
        html.Add("</div>\n");
    }
}
