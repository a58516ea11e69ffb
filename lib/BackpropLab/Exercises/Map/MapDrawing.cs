using System.Globalization;
using System.Text;
using BackpropLab.Display;

namespace BackpropLab;

/// <summary>The map as a scalable drawing: a row for each lesson, a column for each lane, an arrow for each step of thought.</summary>
static class MapDrawing
{
    const double Left = 150, Top = 46, Width = 172, Height = 40, Pitch = 210, Row = 72, Head = 7;

    /// <summary>How far two arrows stand apart that run down the same gap between lanes.</summary>
    const double Apart = 9;

    public static string Draw(string label)
    {
        var svg = new StringBuilder();
        var (width, height) = (Left + CourseIdeas.Lanes.Count * Pitch - (Pitch - Width) + 4, Top + CourseIdeas.Lessons.Count * Row);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"bl-map\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{HtmlOutput.Encode(label)}\">\n");
        for (var lane = 0; lane < CourseIdeas.Lanes.Count; lane++)
            Text(svg, "bl-map-lane", X(lane) + Width / 2, 22, CourseIdeas.Lanes[lane]);
        for (var lesson = 1; lesson <= CourseIdeas.Lessons.Count; lesson++)
            Text(svg, "bl-map-lesson", 0, Y(lesson) + Height / 2 + 5, FormattableString.Invariant($"{lesson}  {CourseIdeas.Lessons[lesson - 1]}"));
        var inGap = new int[CourseIdeas.Lanes.Count];
        foreach (var idea in CourseIdeas.All)
        {
            foreach (var name in idea.From)
                Arrow(svg, CourseIdeas.All.Single(other => other.Name == name), idea, inGap);
        }

        foreach (var idea in CourseIdeas.All)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{X(idea.Lane)}\" y=\"{Y(idea.Lesson)}\" width=\"{Width}\" height=\"{Height}\" rx=\"8\"/>\n");
            Text(svg, "bl-map-idea", X(idea.Lane) + Width / 2, Y(idea.Lesson) + Height / 2 + 5, idea.Name);
        }

        return svg.Append("</svg>\n").ToString();
    }

    static double X(int lane) => Left + lane * Pitch;

    static double Y(int lesson) => Top + (lesson - 1) * Row;

    static void Arrow(StringBuilder svg, Idea from, Idea to, int[] inGap)
    {
        var (left, middle, row) = (X(to.Lane), X(to.Lane) + Width / 2, Y(to.Lesson) + Height / 2);
        if (from.Lesson == to.Lesson)
        {
            Path(svg, FormattableString.Invariant($"M{X(from.Lane) + Width} {row}H{left - 1}"), left, row, down: false);
        }
        else if (from.Lane == to.Lane && !CourseIdeas.All.Any(idea => idea.Lane == to.Lane && idea.Lesson > from.Lesson && idea.Lesson < to.Lesson))
        {
            Path(svg, FormattableString.Invariant($"M{middle} {Y(from.Lesson) + Height}V{Y(to.Lesson) - 1}"), middle, Y(to.Lesson), down: true);
        }
        else
        {
            // Around what stands between: down the gap before the lane.
            var gap = left - 16 - Apart * inGap[to.Lane]++;
            var start = from.Lane == to.Lane ? left : X(from.Lane) + Width;
            var (high, low) = (Y(from.Lesson) + Height / 2 + 8, row + 8);
            Path(svg, FormattableString.Invariant($"M{start} {high}H{gap}V{low}H{left - 1}"), left, low, down: false);
        }
    }

    static void Path(StringBuilder svg, string path, double x, double y, bool down)
    {
        var head = down
            ? FormattableString.Invariant($"M{x} {y}l{-Head / 2} {-Head}h{Head}z")
            : FormattableString.Invariant($"M{x} {y}l{-Head} {-Head / 2}v{Head}z");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"bl-map-way\" d=\"{path}\"/><path class=\"bl-map-head\" d=\"{head}\"/>\n");
    }

    static void Text(StringBuilder svg, string kind, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{x}\" y=\"{y}\">{HtmlOutput.Encode(text)}</text>\n");
}
