using System.Globalization;
using System.Text;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>The map as a scalable drawing: a row for each lesson, a column for each lane, an arrow for each step of thought.</summary>
sealed class MapDrawing
{
    const double Left = 150, Top = 46, Width = 172, Height = 40, Row = 72, Head = 7;

    /// <summary>How far two arrows stand apart that run down the same gap between lanes.</summary>
    const double Apart = 9;

    /// <summary>How far the first arrow down a gap stands before the lane; and the least that two lanes are apart.</summary>
    const double Before = 16, LeastGap = 38;

    readonly IReadOnlyList<string> lanes;
    readonly IReadOnlyList<Idea> ideas;

    /// <summary>Where each lane begins.</summary>
    readonly Dictionary<string, double> begins = [];
    readonly double width = Left;

    public MapDrawing(Courses courses)
    {
        (lanes, ideas) = (courses.Lanes, courses.Ideas);
        Lessons = [.. courses.Lessons.DistinctBy(lesson => lesson.Number).Where(lesson => ideas.Any(idea => idea.Lesson == lesson.Number))];
        foreach (var lane in lanes)
        {
            begins.Add(lane, begins.Count == 0 ? Left : width + Gap(lane));
            width = begins[lane] + Width;
        }
    }

    /// <summary>The lessons that have a row: those with ideas.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    public string Draw(string label)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"bl-map\" viewBox=\"0 0 {width + 4} {Top + Lessons.Count * Row}\" role=\"img\" aria-label=\"{HtmlOutput.Encode(label)}\">\n");
        for (var lane = 0; lane < lanes.Count; lane++)
            Text(svg, "bl-map-lane", X(lanes[lane]) + Width / 2, 22, lanes[lane]);
        foreach (var lesson in Lessons)
            Text(svg, "bl-map-lesson", 0, Y(lesson.Number) + Height / 2 + 5, FormattableString.Invariant($"{lesson.Number}  {lesson.Name}"));
        var inGap = lanes.ToDictionary(lane => lane, _ => 0);
        foreach (var idea in ideas)
        {
            foreach (var name in idea.From)
                Arrow(svg, Named(name), idea, inGap);
        }

        foreach (var idea in ideas)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{X(idea.Lane)}\" y=\"{Y(idea.Lesson)}\" width=\"{Width}\" height=\"{Height}\" rx=\"8\"/>\n");
            Text(svg, "bl-map-idea", X(idea.Lane) + Width / 2, Y(idea.Lesson) + Height / 2 + 5, idea.Name);
        }

        return svg.Append("</svg>\n").ToString();
    }

    double X(string lane) => begins[lane];

    /// <summary>What there is before a lane: room for all arrows that run down there.</summary>
    double Gap(string lane) => Math.Max(LeastGap, Before + Apart * ideas.Where(to => to.Lane == lane).Sum(to => to.From.Count(name => GoesAround(Named(name), to))));

    Idea Named(string name) => ideas.Single(idea => idea.Name == name);

    double Y(int lesson) => Top + Lessons.TakeWhile(before => before.Number != lesson).Count() * Row;

    void Arrow(StringBuilder svg, Idea from, Idea to, Dictionary<string, int> inGap)
    {
        var (left, middle, row) = (X(to.Lane), X(to.Lane) + Width / 2, Y(to.Lesson) + Height / 2);
        if (GoesAround(from, to))
        {
            var gap = left - Before - Apart * inGap[to.Lane]++;
            var start = from.Lane == to.Lane ? left : X(from.Lane) + Width;
            var (high, low) = (Y(from.Lesson) + Height / 2 + 8, row + 8);
            Path(svg, FormattableString.Invariant($"M{start} {high}H{gap}V{low}H{left - 1}"), left, low, down: false);
        }
        else if (from.Lesson == to.Lesson)
        {
            Path(svg, FormattableString.Invariant($"M{X(from.Lane) + Width} {row}H{left - 1}"), left, row, down: false);
        }
        else
        {
            Path(svg, FormattableString.Invariant($"M{middle} {Y(from.Lesson) + Height}V{Y(to.Lesson) - 1}"), middle, Y(to.Lesson), down: true);
        }
    }

    /// <summary>Whether an arrow goes around the ideas in between: down the gap before its lane.</summary>
    bool GoesAround(Idea from, Idea to) => from.Lesson != to.Lesson
        && (from.Lane != to.Lane || ideas.Any(idea => idea.Lane == to.Lane && idea.Lesson > from.Lesson && idea.Lesson < to.Lesson));

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
