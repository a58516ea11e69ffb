using System.Text.RegularExpressions;
using BackpropLab.Exercises;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>Finds the notebook of a lesson among what a student handed in.</summary>
static partial class LessonFile
{
    /// <summary>The notebook, and those of experiments beside it, such as 10b, in which some of its questions are; nothing if there is none.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="remarks">Takes what the teacher is to know: files that are no notebooks, or several of one lesson.</param>
    public static IReadOnlyList<SubmittedNotebook> Find(Submission submission, Lesson lesson, ICollection<string> remarks)
    {
        var found = new List<(SubmittedNotebook Notebook, bool IsNamed, int Answers)>();
        var beside = new List<SubmittedNotebook>();
        foreach (var file in submission.Files)
        {
            if (!file.Is(".dib") && !file.Is(".ipynb"))
            {
                if (NumberOf(file.Name) == lesson.Number)
                    remarks.Add($"{file.Path} is no notebook: a .dib is expected.");
                continue;
            }

            if (Read(file, lesson, remarks) is not { } notebook)
                continue;
            if (NumberInName().Match(file.Name) is { Success: true } match && match.Groups["beside"].Length > 0)
                beside.Add(notebook);
            else
                found.Add((notebook, NumberOf(file.Name) == lesson.Number, notebook.Cells.Count(cell => cell.IsCSharp && Mentions(cell, lesson))));
        }

        var candidates = found.Where(item => item.Answers > 0).OrderByDescending(item => item.IsNamed).ThenByDescending(item => item.Answers).ThenBy(item => item.Notebook.File, StringComparer.Ordinal).ToArray();
        if (candidates.Length > 1 && candidates.Count(item => item.IsNamed == candidates[0].IsNamed) > 1)
            remarks.Add($"There are {candidates.Length} notebooks of lesson {lesson.Number}: {candidates[0].Notebook.File} was graded, not {string.Join(", ", candidates.Skip(1).Select(item => item.Notebook.File))}.");
        return (candidates.FirstOrDefault().Notebook ?? found.FirstOrDefault(item => item.IsNamed).Notebook) is { } main ? [main, .. beside.Where(other => other.Cells.Any(cell => Mentions(cell, lesson)))] : [];
    }

    static SubmittedNotebook? Read(SubmittedFile file, Lesson lesson, ICollection<string> remarks)
    {
        try
        {
            return SubmittedNotebook.Read(file);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            if (NumberOf(file.Name) is not { } number || number == lesson.Number)
                remarks.Add($"{file.Path} cannot be read: {(e is DibFormatException ? "it is no notebook" : e.Message.ReplaceLineEndings(" ").TrimEnd('.'))}.");
            return null;
        }
    }

    static bool Mentions(DibCell cell, Lesson lesson) => CallOfExercise().Matches(cell.Source).Any(match => lesson.Ids.Contains(match.Groups["id"].Value));

    /// <summary>The number of the lesson that a file's name says; null if it says none.</summary>
    static int? NumberOf(string name) => NumberInName().Match(name) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("""Exercise\s*\.\s*\w+\s*\(\s*"(?<id>\d+\.\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex CallOfExercise();

    // 03-mlp-backprop.dib, 10b-why-it-works-experiments.dib, and with what Canvas puts before them.
    [GeneratedRegex(@"(^|_)(?<number>\d\d)(?<beside>[a-z]?)-[a-z]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberInName();
}
