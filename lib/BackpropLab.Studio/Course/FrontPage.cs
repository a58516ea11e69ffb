using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The first page of the course: complete as it is served, without scripts.</summary>
static class FrontPage
{
    const string About = """
        <h1>Backprop Lab</h1>
        <p class="nb-lead">A course on multilayer perceptrons and backpropagation, in which you write every gradient yourself, see every
        number, and are told at once what is wrong with an answer and why.</p>

        """;

    /// <summary>The document.</summary>
    /// <param name="shelf">The lessons.</param>
    /// <param name="site">Where the files of a static site are; null for a page that a server sends.</param>
    public static string Render(Shelf shelf, SiteFolders? site = null)
    {
        var (lessons, solved) = (shelf.Names.Select(shelf.Summary).ToArray(), site is null ? SolvedExercises.Read(shelf.Folder) : SolvedExercises.None);
        var main = new StringBuilder(About);
        main.Append(Standing(lessons, solved));
        main.Append(Section("core", "The core path", lessons.Where(lesson => lesson.Core is not null), shelf, solved));
        main.Append(Section("further", lessons.Any(lesson => lesson.Core is not null) ? "Further" : "The notebooks", lessons.Where(lesson => lesson.Core is null), shelf, solved));
        var page = new Page("Backprop Lab", main.ToString(), Contents: "", site is null ? "<p>It runs on this machine alone. Ctrl+C in the terminal ends it.</p>" : SiteTexts.FrontFooter)
        {
            LiveBar = "",
            LiveAssets = site is null ? """<link rel="stylesheet" href="assets/front.css">""" : $"""
                <link rel="stylesheet" href="{site.Assets}/front.css">
                <script type="module" src="{site.Assets}/siteFront.js"></script>
                """,
            Assets = site is null ? "assets/" : $"{site.Assets}/",
            Policy = site is null ? null : PagePolicy.OfSitePage(PageShell.Scripts, "none"),
        };
        return PageShell.Render(page, home: "./");
    }

    static string Standing(LessonSummary[] lessons, SolvedExercises solved)
    {
        var all = lessons.SelectMany(lesson => lesson.Exercises.Select(exercise => exercise.Id)).Distinct().ToArray();
        var done = all.Count(solved.Solved.ContainsKey);
        var points = all.Where(solved.Solved.ContainsKey).Sum(id => solved.Points.GetValueOrDefault(id));
        var most = all.Sum(id => solved.Points.GetValueOrDefault(id));
        var worth = most == 0 ? "" : $", {points} of {most} points";
        var count = all.Length == 0 ? "" : $"""<p class="nb-standing"><progress max="{all.Length}" value="{done}" aria-label="Exercises solved"></progress> {done} of {all.Length} exercises solved{worth}.</p>{"\n"}""";
        return $"""{count}<p class="nb-next">{GoOn(lessons, solved)}</p>{"\n"}""";
    }

    /// <summary>The first exercise that is not solved, from the lesson of the one that was solved last on.</summary>
    static string GoOn(LessonSummary[] lessons, SolvedExercises solved)
    {
        if (solved.Solved.Count == 0)
            return lessons.FirstOrDefault(lesson => lesson.Exercises.Count > 0) is { } begin ? $"""<a href="{Address(begin)}">Begin with “{Html.Encode(begin.Title)}”</a>""" : "";
        var last = solved.Solved.MaxBy(entry => entry.Value).Key;
        var at = Math.Max(0, Array.FindIndex(lessons, lesson => lesson.Exercises.Any(exercise => exercise.Id == last)));
        foreach (var lesson in lessons.Skip(at).Concat(lessons.Take(at)))
        {
            if (lesson.Exercises.FirstOrDefault(exercise => !solved.Solved.ContainsKey(exercise.Id)) is { Id: { } id } next)
                return $"""<a href="{Address(lesson)}#{CellHtml.Id(next.Cell - 1)}">Go on with {Html.Encode(id)} in “{Html.Encode(lesson.Title)}”</a>""";
        }

        return "All exercises are solved.";
    }

    static string Section(string id, string heading, IEnumerable<LessonSummary> lessons, Shelf shelf, SolvedExercises solved)
    {
        var cards = string.Concat(lessons.Select(lesson => Card(lesson, shelf, solved)));
        return cards.Length == 0 ? "" : $"""<section aria-labelledby="{id}"><h2 id="{id}">{heading}</h2>{"\n"}<ul class="nb-lessons">{cards}</ul></section>{"\n"}""";
    }

    static string Card(LessonSummary lesson, Shelf shelf, SolvedExercises solved)
    {
        var picture = shelf.PictureOf(lesson.Name) is null ? ""
            : $"""<img src="pictures/{Uri.EscapeDataString(lesson.Name)}.png" alt="" loading="lazy">""";
        var done = lesson.Exercises.Count(exercise => solved.Solved.ContainsKey(exercise.Id));
        var count = lesson.Exercises.Count == 0 ? "" : $"""<span class="nb-count">{done} of {lesson.Exercises.Count} solved</span>""";
        var exercises = Html.Encode(string.Join(' ', lesson.Exercises.Select(exercise => $"{exercise.Id}#{CellHtml.Id(exercise.Cell - 1)}")));
        var time = lesson.Core is { } minutes ? $"{minutes} minutes" : "";
        var facts = string.Join(" · ", new[] { time, count }.Where(fact => fact.Length > 0));
        return $"""
            <li class="nb-lesson" data-exercises="{exercises}">{picture}<h3><a href="{Address(lesson)}">{Html.Encode(lesson.Title)}</a></h3>
            {(lesson.Opening.Length == 0 ? "" : MarkdownHtml.Render(lesson.Opening, [], shelf.LinksOfFront))}<p class="nb-facts">{facts}</p></li>

            """;
    }

    static string Address(LessonSummary lesson) => $"{Uri.EscapeDataString(lesson.Name)}/";
}
