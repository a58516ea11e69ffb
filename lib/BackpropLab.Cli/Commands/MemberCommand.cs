using System.CommandLine;

namespace BackpropLab.Cli;

/// <summary>What the commands of a student's side of a class have in common.</summary>
static class MemberCommand
{
    public static Option<string> Folder() => new("--folder") { Description = "The folder of the notebooks; this course's if left out.", DefaultValueFactory = _ => Project.Notebooks, HelpName = "folder" };

    /// <summary>Runs a command with the library at hand, and says in a sentence what does not work.</summary>
    public static async Task<int> RunAsync(Func<Task<string>> run)
    {
        try
        {
            BuiltLibrary.Load();
            Console.WriteLine(await run());
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
