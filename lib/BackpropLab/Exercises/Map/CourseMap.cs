using BackpropLab.Display;
using BackpropLab.Exercises;

namespace BackpropLab;

/// <summary>The ideas of the course and which leads to which, drawn and as a table. Made by <c>Course.Map</c>.</summary>
public sealed class CourseMap : Renderable
{
    const string Title = "The ideas of the course and what leads to what";

    static readonly string styles = EmbeddedWebFiles.Text("map.css").Trim();

    readonly Courses courses;

    internal CourseMap(Courses courses) => this.courses = courses;

    /// <summary>A line for each idea: its lesson, its name and what it grows from.</summary>
    public override string ToString() => string.Join('\n', (string[])[.. HasIdeas ? [Title] : Array.Empty<string>(), .. courses.Ideas.Select(Line), .. Notes]);

    bool HasIdeas => courses.Ideas.Count > 0;

    string[] Notes => courses.Note is null ? [] : [courses.Note];

    internal override void WriteHtml(HtmlOutput html)
    {
        if (HasIdeas)
            WriteMap(html);
        foreach (var note in Notes)
            html.Add($"<p>{ParagraphBlock.Inline(note)}</p>\n");
    }

    void WriteMap(HtmlOutput html)
    {
        var drawing = new MapDrawing(courses);
        html.Add($"<style>{styles}</style>\n<figure class=\"bl-map-figure\">\n<figcaption>{Title}</figcaption>\n");
        html.Add($"<div class=\"bl-map-scroll\" role=\"region\" aria-label=\"{Title}\" tabindex=\"0\">\n");
        html.Add(drawing.Draw($"{courses.Ideas.Count} ideas in {drawing.Lessons.Count} lessons; the table below says which grows from which."));
        html.Add("</div>\n<details>\n<summary>As a table</summary>\n");
        Table(drawing.Lessons).WriteHtml(html, Title);
        html.Add("</details>\n</figure>\n");
    }

    static string Line(Idea idea) =>
        FormattableString.Invariant($"{idea.Lesson}  {idea.Name}") + (idea.From.Length == 0 ? "" : " <- " + string.Join(", ", idea.From));

    DataTable Table(IReadOnlyList<Lesson> lessons) => new(
    [
        TableColumn.Text("lesson", courses.Ideas.Select(idea => FormattableString.Invariant($"{idea.Lesson} {lessons.Single(lesson => lesson.Number == idea.Lesson).Name}"))),
        TableColumn.Text("idea", courses.Ideas.Select(idea => idea.Name)),
        TableColumn.Text("grows from", courses.Ideas.Select(idea => string.Join(", ", idea.From))),
    ]);
}
