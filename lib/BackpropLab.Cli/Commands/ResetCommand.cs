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

    static IReadOnlyList<string> Named(string lessons) => File.Exists(lessons) ? [NotebookFiles.Notebook(lessons)] : LessonNumbers.Find(lessons, Project.Notebooks);

    static int Run(string lessons)
    {
        try
        {
            foreach (var notebook in Named(lessons))
            {
                var kept = NotebookReset.Reset(notebook, Project.SourceOf(notebook), DateTime.Now);
                Console.WriteLine(kept is null
                    ? $"{notebook} is as it was at first: there is nothing to put back."
                    : $"{notebook} is as it was at first. What you wrote is kept: {Path.GetRelativePath(Directory.GetCurrentDirectory(), kept)}");
            }

            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
