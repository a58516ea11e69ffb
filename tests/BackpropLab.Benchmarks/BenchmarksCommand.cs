using System.CommandLine;

namespace BackpropLab.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
static class BenchmarksCommand
{
    const int Success = 0;
    const int BadUsage = 2;

    static readonly string[] HelpWords = ["-h", "-?", "--help"];

    public static RootCommand Create()
    {
        var root = new RootCommand("Measures how fast Backprop Lab is, beside others that do the same work in the same run.");
        root.Subcommands.Add(PeersCommand.Create());
        root.Subcommands.Add(OursCommand.Create());
        root.Subcommands.Add(GemmCommand.Create());
        root.Subcommands.Add(ProviderCommand.Create());
        root.Subcommands.Add(MathCommand.Create());
        root.Subcommands.Add(StartupCommand.Create());
        root.Subcommands.Add(MicroCommand.Create());
        return root;
    }

    /// <summary>Parses and runs a command line; a mistake in it gets one sentence and exit code 2.</summary>
    public static async Task<int> InvokeAsync(string[] args)
    {
        var result = Create().Parse(args.Length == 0 ? HelpWords[^1..] : args);
        if (result.Errors.Count > 0)
            // Of several the last is in our own words: a rule comes after the parser's.
            return await Refuse(result.Errors[^1].Message);
        try
        {
            await result.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
            return Success;
        }
        catch (OperationCanceledException)
        {
            return await Refuse("Stopped.");
        }
        catch (Exception problem) when (problem is BenchmarkException or IOException or UnauthorizedAccessException)
        {
            return await Refuse(problem.Message);
        }
    }

    static async Task<int> Refuse(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence.ReplaceLineEndings(" "));
        return BadUsage;
    }
}
