using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>Where a lesson asks for a prediction, and where its outcome stands.</summary>
/// <param name="Lesson">The notebook's name.</param>
/// <param name="Id">The prediction, such as 4.P1.</param>
/// <param name="Predicted">What the teacher's edition predicts.</param>
/// <param name="Values">The arguments that its outcome is read from, as C#.</param>
/// <param name="Cells">All cells of the teacher's edition.</param>
/// <param name="Asked">The number of the cell that asks, from 0.</param>
/// <param name="Answered">The number of the cell that holds the outcome.</param>
sealed partial record PredictionPlace(string Lesson, string Id, string Predicted, string Values, DibCell[] Cells, int Asked, int Answered)
{
    /// <summary>The text from the lesson's beginning to where it asks; before experiments their whole lesson has been read.</summary>
    public string TextAbove => string.Join('\n', ReadBefore(Lesson).Concat(Cells.Take(Asked)).Where(cell => cell.IsMarkdown).Select(cell => cell.Source));

    /// <summary>All of a lesson. One that is asked twice, or has not one outcome, fails here.</summary>
    public static IEnumerable<PredictionPlace> In(string lesson)
    {
        var cells = CellsOf(lesson);
        return cells.SelectMany((cell, asked) => Predict().Matches(cell.Source).Select(match =>
        {
            var id = match.Groups[1].Value;
            var (answered, values) = cells.SelectMany((other, i) => Outcome(id).Matches(other.Source).Select(found => (i, found.Groups[1].Value))).Single();
            return new PredictionPlace(lesson, id, match.Groups[2].Value, values, cells, asked, answered);
        }));
    }

    static DibCell[] ReadBefore(string lesson) => LessonRulesTests.IsOfExperiments(lesson) ? CellsOf(LessonRulesTests.LessonOf(lesson)) : [];

    static DibCell[] CellsOf(string lesson) => [.. DibDocument.Load(Path.Combine(Repository.Notebooks, "source", lesson)).Cells];

    static Regex Outcome(string id) => new($"""^Exercise\.Outcome\("{Regex.Escape(id)}",\s*(.*)\)\s*\z""", RegexOptions.Singleline | RegexOptions.Multiline);

    [GeneratedRegex("""^Exercise\.Predict\("([^"]+)", "([^"]*)"\)$""")]
    private static partial Regex Predict();
}
