using System.CommandLine;
using System.Globalization;
using System.Net;
using BackpropLab.Live;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary><c>lab watch</c>: shows a notebook as a page that follows every save.</summary>
static class WatchCommand
{
    public static Command Create()
    {
        var notebook = new Argument<string>("notebook") { Description = "The notebook (.dib), or a lesson by its number such as 03." };
        var port = ServingOptions.Port();
        var host = new Option<string>("--host")
        {
            Description = "The address to listen on, one of this machine's own.",
            DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
            HelpName = "127.0.0.1|::1",
        };
        var timeout = new Option<double?>("--timeout")
        {
            Description = "Seconds that one cell may run. Without it a cell runs until it is stopped from the page.",
            HelpName = "seconds",
        };
        var noOpen = new Option<bool>("--no-open", "--no-browser") { Description = "Do not open the page in a browser." };
        var trust = new Option<bool>("--trust") { Description = "Run the notebook at once, wherever it lies. One from outside this course else waits for a button on its page." };
        OptionRules.Require(host, name => Address(name) is not null, "an address such as 127.0.0.1");
        OptionRules.Require(timeout, seconds => seconds is null or (> 0 and < 1e6), "a number of seconds above 0");

        var command = new Command("watch", "Show a notebook as a page that follows every save: what changed runs again, and all after it.")
        {
            notebook, port, host, timeout, noOpen, trust,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(notebook),
            new StudioOptions
            {
                Host = Address(result.GetRequiredValue(host))!,
                Port = result.GetValue(port),
                Trust = result.GetValue(trust),
                Classes = new ClassDesk(),
                CellTimeout = result.GetValue(timeout) is { } limit ? TimeSpan.FromSeconds(limit) : Timeout.InfiniteTimeSpan,
            },
            open: !result.GetValue(noOpen),
            cancellation));
        return command;
    }

    static IPAddress? Address(string? host) =>
        host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(host, out var address) ? address : null;

    static Task<int> RunAsync(string notebook, StudioOptions options, bool open, CancellationToken cancellation) => Serving.RunAsync(
        () => Directory.Exists(notebook)
            ? throw new FileNotFoundException($"{notebook} is a folder: name one notebook in it, a .dib file.", notebook)
            : StudioServer.StartAsync(LessonNames.Find(notebook)[0], options, Print, Console.WriteLine, PrintNext),
        server =>
        {
            Console.WriteLine($"Watching {notebook} at {server.Address}");
            if (!server.IsTrusted)
                Console.WriteLine("It is not one of the course's own: nothing of it runs until you say so on its page.");
            Console.WriteLine("Ctrl+C ends it.");
        },
        open,
        cancellation);

    static void PrintNext(Uri address) => Console.WriteLine($"Opened. The next window opens at {address}");

    static void Print(WatchedRun run)
    {
        var failed = run.Failed.Count == 0 ? "" : $", failed: {Cells(run.Failed.Count)} {string.Join(", ", run.Failed)}";
        var reason = run.Reason is null ? "" : $". {run.Reason}";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{DateTime.Now:HH:mm:ss}  {run.Cells} {Cells(run.Cells)} run in {run.Elapsed.TotalSeconds:0.00} s{failed}{reason}"));
    }

    static string Cells(int count) => count == 1 ? "cell" : "cells";
}
