using System.CommandLine;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary><c>lab run</c>: runs notebooks and writes a report.</summary>
static class RunCommand
{
    const string Html = "html";
    const string Ipynb = "ipynb";
    const string Lab = "lab";
    const string Interactive = "interactive";

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Lessons by number such as 03, notebooks (.dib) or folders of them. All of notebooks/ if left out.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The folder for the report.", DefaultValueFactory = _ => Project.Report, HelpName = "folder" };
        var timeout = new Option<double>("--timeout") { Description = "Seconds that one cell may run.", DefaultValueFactory = _ => 60, HelpName = "seconds" };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Notebooks that run at once: by default as many as there are processor cores.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "count" };
        var format = new Option<string>("--format") { Description = "html: pages to read. ipynb: executed notebooks for Jupyter.", DefaultValueFactory = _ => Html, HelpName = $"{Html}|{Ipynb}" };
        var open = new Option<bool>("--open") { Description = "Open the report when it is written." };
        var failFast = new Option<bool>("--fail-fast") { Description = "Stop at the first cell that fails." };
        var solved = new Option<bool>("--solved") { Description = "Run the teacher's editions, with all exercises solved: those of the same names in source/." };
        var engine = new Option<string>("--engine") { Description = "lab: this project's own engine. interactive: the C# kernel of .NET Interactive, as in Polyglot Notebooks; built on first use.", DefaultValueFactory = _ => Lab, HelpName = $"{Lab}|{Interactive}" };
        OptionRules.Require(engine, name => name is Lab or Interactive, $"{Lab} or {Interactive}");
        OptionRules.Require(format, name => name is Html or Ipynb, $"{Html} or {Ipynb}");
        OptionRules.Require(output, folder => !string.IsNullOrWhiteSpace(folder), "the path of a folder");
        OptionRules.Require(timeout, seconds => seconds is > 0 and < 1e6, "a number of seconds above 0");
        OptionRules.Require(jobs, count => count is > 0 and <= 256, "a whole number from 1 to 256");

        var command = new Command("run", "Run notebooks from top to bottom and write a report.") { paths, output, timeout, jobs, format, engine, open, failFast, solved };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(paths) is { Length: > 0 } given ? given : [Project.Notebooks],
            result.GetValue(solved),
            result.GetRequiredValue(output),
            result.GetRequiredValue(format),
            result.GetValue(open),
            result.GetValue(engine) == Interactive,
            new RunOptions { CellTimeout = TimeSpan.FromSeconds(result.GetValue(timeout)), Jobs = result.GetValue(jobs), FailFast = result.GetValue(failFast), BrokenFails = true },
            cancellation));
        return command;
    }

    static string[] Editions(string[] paths, bool solved) => solved ? [.. paths.Select(path => path.Length == 0 ? path : Project.SourceOf(path))] : paths;

    static async Task<int> RunAsync(string[] given, bool solved, string output, string format, bool open, bool interactive, RunOptions options, CancellationToken cancellation)
    {
        try
        {
            var paths = Editions([.. given.SelectMany(LessonNames.Find)], solved);
            var notebooks = NotebookFiles.Find(paths);
            // What a person names is to be right; what else lies in a folder is not to keep the others from running.
            foreach (var named in paths.Where(File.Exists))
                DibDocument.Load(named);
            using var claim = OutputFolder.Claim(output);
            if (interactive)
                options = options with { Kernel = options.Kernel with { Engine = await InteractiveBuild.EnsureAsync(Project.Root, Console.WriteLine, cancellation) } };
            var results = await RunScreen.ShowAsync(Terminal.Console, notebooks, onProgress => NotebookRunner.RunAllAsync(notebooks, options, onProgress, cancellation));
            var written = format == Html ? HtmlReport.Write(results, output) : IpynbWriter.Write(results, output);
            var report = format == Html ? written.Files[0] : Path.GetFullPath(output);
            ResultScreen.Show(Terminal.Console, written.Results, report);
            if (open)
                Browser.Open(report);
            return cancellation.IsCancellationRequested ? ExitCodes.Stopped
                : written.Results.Any(result => result.Outcome == NotebookOutcome.Failed) ? ExitCodes.CellFailed
                : ExitCodes.Success;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DibFormatException or ReportException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
