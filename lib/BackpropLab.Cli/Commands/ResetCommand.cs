using System.CommandLine;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary><c>lab reset</c>: puts lessons back as they were at first.</summary>
static class ResetCommand
{
    public static Command Create()
    {
        var lessons = new Argument<string>("lessons") { Description = "The lessons by number: 03, or 2,5, or 01-06. Or the path of one." };
        var command = new Command("reset", $"Put lessons back as they were before you worked in them. What you wrote is kept in notebooks/{NotebookReset.KeptFolder}/.") { lessons };
        command.SetAction(result => Run(result.GetRequiredValue(lessons)));
        return command;
    }

    // By the teachers' editions: a lesson that was deleted can be put back too.
    static IEnumerable<string> Named(string lessons) => lessons.EndsWith(".dib", StringComparison.OrdinalIgnoreCase)
        ? [lessons]
        : LessonNumbers.Find(lessons, Project.Sources).Select(source => Path.Combine(Project.Notebooks, Path.GetFileName(source)));

    static int Run(string lessons)
    {
        try
        {
            foreach (var notebook in Named(lessons))
                Console.WriteLine(Sentence(NotebookReset.Reset(notebook, Project.SourceOf(notebook), DateTime.Now)));
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }

    static string Sentence(ResetNotebook lesson) => lesson switch
    {
        { IsNew: false } => $"{lesson.Path} is as it was at first: there is nothing to put back.",
        { Kept: null } => $"{lesson.Path} was not there and is as it was at first.",
        { Kept: var kept } => $"{lesson.Path} is as it was at first. What you wrote is kept: {Path.GetRelativePath(Directory.GetCurrentDirectory(), kept)}",
    };
}
