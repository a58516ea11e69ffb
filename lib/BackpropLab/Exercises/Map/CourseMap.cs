using BackpropLab.Display;

namespace BackpropLab;

/// <summary>The ideas of the course and which leads to which, drawn and as a table. Made by <see cref="Course.Map"/>.</summary>
public sealed class CourseMap : Renderable
{
    const string Title = "The ideas of the course and what leads to what";

    static readonly string styles = WebAsset.Text("map.css").Trim();

    internal CourseMap()
    {
    }

    /// <summary>A line for each idea: its lesson, its name and what it grows from.</summary>
    public override string ToString() => string.Join('\n', CourseIdeas.All.Select(idea =>
        FormattableString.Invariant($"{idea.Lesson}  {idea.Name}") + (idea.From.Length == 0 ? "" : " <- " + string.Join(", ", idea.From))).Prepend(Title));

    internal override void WriteHtml(HtmlOutput html)
    {
        html.Add($"<style>{styles}</style>\n<figure class=\"bl-map-figure\">\n<figcaption>{Title}</figcaption>\n");
        html.Add($"<div class=\"bl-map-scroll\" role=\"region\" aria-label=\"{Title}\" tabindex=\"0\">\n");
        html.Add(MapDrawing.Draw($"{CourseIdeas.All.Count} ideas in {CourseIdeas.Lessons.Count} lessons; the table below says which grows from which."));
        html.Add("</div>\n<details>\n<summary>As a table</summary>\n");
        Ideas().WriteHtml(html, Title);
        html.Add("</details>\n</figure>\n");
    }

    static DataTable Ideas() => new(
    [
        TableColumn.Text("lesson", CourseIdeas.All.Select(idea => FormattableString.Invariant($"{idea.Lesson} {CourseIdeas.Lessons[idea.Lesson - 1]}"))),
        TableColumn.Text("idea", CourseIdeas.All.Select(idea => idea.Name)),
        TableColumn.Text("grows from", CourseIdeas.All.Select(idea => string.Join(", ", idea.From))),
    ]);
}
