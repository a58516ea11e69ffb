using System.CommandLine;
using BackpropLab.Notebooks;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary><c>lab open</c>: the course in the browser.</summary>
static class OpenCommand
{
    public static Command Create()
    {
        var lesson = new Argument<string?>("lesson") { Description = "The lesson to begin with, by its number: 03. Or the path of any notebook.", Arity = ArgumentArity.ZeroOrOne };
        var port = ServingOptions.Port();
        var noBrowser = new Option<bool>("--no-browser", "--no-open") { Description = "Print the address, and open no browser." };
        var command = new Command("open", "Open the course in the browser: read, write and run the lessons there.") { lesson, port, noBrowser };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(lesson), result.GetValue(port), open: !result.GetValue(noBrowser), cancellation));
        return command;
    }

    static Task<int> RunAsync(string? lesson, int port, bool open, CancellationToken cancellation) => Serving.RunAsync(
        () => StudioServer.StartAsync(
            lesson is null ? Project.Notebooks : Named(lesson), new StudioOptions { Port = port, StateFolder = StateFolder, Classes = new ClassDesk() },
            onProblem: Console.WriteLine, onOpened: next => Console.WriteLine($"Opened. For another browser:\n{next}")),
        server =>
        {
            Console.WriteLine(server.Address);
            Console.WriteLine(open ? "The course opens in the browser. Ctrl+C ends it." : "Ctrl+C ends it.");
        },
        open,
        cancellation);

    static string Named(string lesson) => NotebookFiles.Notebook(LessonNames.Find(lesson)[0]);

    static string? StateFolder => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } folder
        ? Path.Combine(folder, "backprop-lab")
        : null;
}
