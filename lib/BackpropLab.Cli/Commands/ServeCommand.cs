using System.CommandLine;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary><c>lab serve</c>: runs the cells that an editor sends.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var stdio = new Option<bool>("--stdio") { Description = "Take messages from standard input and answer on standard output, a line of JSON each." };
        var folder = new Option<string>("--folder") { Description = "The notebook's folder, from which its relative paths count.", DefaultValueFactory = _ => Directory.GetCurrentDirectory(), HelpName = "folder" };
        OptionRules.Require(folder, Directory.Exists, "a folder that is there");

        var command = new Command("serve", "Run the cells that an editor sends, as Jupyter messages: what the extension for VS Code starts.") { stdio, folder };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(stdio))
                result.AddError("lab serve needs --stdio: it talks to the editor that starts it.");
        });
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(folder), cancellation));
        return command;
    }

    static async Task<int> RunAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            await using var service = new KernelService(Console.OpenStandardInput(), Console.OpenStandardOutput(), Path.GetFullPath(folder));
            await service.RunAsync(cancellation);
            return ExitCodes.Success;
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
