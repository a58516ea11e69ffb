using System.CommandLine;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary><c>lab progress</c>: which exercises are solved.</summary>
static class ProgressCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the notebooks.", DefaultValueFactory = _ => Project.Notebooks };
        var command = new Command("progress", "Show which exercises are solved.") { folder };
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !given.StartsWith('-') && !Directory.Exists(given))
                result.AddError($"There is no folder {(given.Length == 0 ? "of an empty name" : given)}: lab progress takes the folder of notebooks.");
        });
        command.SetAction(result => Run(result.GetRequiredValue(folder)));
        return command;
    }

    static int Run(string folder)
    {
        try
        {
            if (ProgressFile.Read(folder) is { } exercises)
                ProgressScreen.Show(Terminal.Console, exercises);
            else
                Console.WriteLine($"No exercise has been checked in {folder} yet: run a notebook there, and its cells with Exercise.Check.");
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
