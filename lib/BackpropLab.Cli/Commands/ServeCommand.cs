using System.CommandLine;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary><c>lab serve</c>: runs the cells that an editor sends, of a notebook in the current folder.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var stdio = new Option<bool>("--stdio") { Description = "Take messages from standard input and answer on standard output, a line of JSON each." };

        var command = new Command("serve", "Run the cells that an editor sends, as Jupyter messages: what the extension for VS Code starts.") { stdio };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(stdio))
                result.AddError("lab serve needs --stdio: it talks to the editor that starts it.");
        });
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    static async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            await using var service = new KernelService(Console.OpenStandardInput(), Console.OpenStandardOutput(), Directory.GetCurrentDirectory());
            await using var ahead = new AheadBuild(KernelEngine.Lab);
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
