using System.Text.RegularExpressions;
using BackpropLab.Live;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>What a list of lessons says of one.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Opening">The first sentences below the title; empty if there are none.</param>
/// <param name="Core">The minutes of what is marked core; null for a lesson that lies beside the core path.</param>
/// <param name="Exercises">What it asks for that can be solved, in order, each with the number of the cell that checks it.</param>
/// <param name="Written">When its file was written.</param>
sealed partial record LessonSummary(
    string Name, string Title, string Opening, int? Core, IReadOnlyList<(string Id, int Cell)> Exercises, DateTime Written)
{
    const int Sentences = 2;

    /// <summary>Reads a notebook; of one that cannot be read its name is known alone.</summary>
    public static LessonSummary Read(string name, string path, DateTime written)
    {
        try
        {
            return Of(name, DibDocument.Load(path).Cells, written);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DibFormatException)
        {
            return new(name, name, "", null, [], written);
        }
    }

    static LessonSummary Of(string name, IReadOnlyList<DibCell> cells, DateTime written)
    {
        var outline = Outline.Of(cells);
        var first = cells.FirstOrDefault(cell => cell.IsMarkdown)?.Source ?? "";
        var paragraph = first.Split("\n\n").FirstOrDefault(part => part.Length > 0 && part[0] is not ('#' or '*' or '-' or '<')) ?? "";
        var core = CoreMinutes().Match(first);
        return new(
            name,
            outline.Title?.Text ?? name,
            string.Concat(Sentence().Matches(paragraph.Replace('\n', ' ')).Take(Sentences).Select(match => match.Value)).Trim(),
            core.Success ? int.Parse(core.Groups["minutes"].Value, System.Globalization.CultureInfo.InvariantCulture) : null,
            [.. cells.Index().Where(cell => CellRole.Of(cell.Item).Checks is { } id && !NotedExercise.IsPredictionId(id)).Select(cell => (CellRole.Of(cell.Item).Checks!, cell.Index + 1))],
            written);
    }

    [GeneratedRegex(@"\*Time\*: (?<minutes>\d+) minutes for what is marked \*Core\*")]
    private static partial Regex CoreMinutes();

    [GeneratedRegex(@"[^.!?]+(?:\.\d[^.!?]*)*[.!?]+\s*")]
    private static partial Regex Sentence();
}
