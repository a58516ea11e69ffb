using System.CommandLine;
using System.Net;
using BackpropLab.Classroom;

namespace BackpropLab.Cli;

/// <summary><c>lab class open</c>: the class's overview, live.</summary>
static class ClassOpenCommand
{
    const int HighestPort = 65535;

    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "What the class is called; opened again under that name it goes on.", Required = true, HelpName = "name" };
        var port = new Option<int?>("--port") { Description = "The port; by default that of the last time, or any that is free.", HelpName = "number" };
        var host = new Option<string?>("--host") { Description = "The address to listen on: all of this machine's if left out; 127.0.0.1 behind a proxy.", HelpName = "address" };
        var address = new Option<string?>("--address") { Description = "What students join, where it is a proxy's address: https://ml.example.edu/class/", HelpName = "address" };
        var file = new Option<string?>("--file") { Description = "Where the class is kept, instead of this machine's usual place.", HelpName = "file" };
        var noBrowser = new Option<bool>("--no-browser", "--no-open") { Description = "Print the addresses, and open no browser." };
        OptionRules.Require(name, given => given?.Any(char.IsLetterOrDigit) == true, "a name with a letter or digit in it");
        OptionRules.Require(port, number => number is null or (>= 0 and <= HighestPort), "a number from 0 to 65535");
        OptionRules.Require(host, given => given is null || IPAddress.TryParse(given, out _), "an IP address of this machine");
        OptionRules.Require(address, given => given is null || AddressOf(given) is not null, "an address that begins with https:// or http://");
        OptionRules.Require(file, given => given is null || !string.IsNullOrWhiteSpace(given), "the path of a file");
        var command = new Command("open", "Open a class: students join with a code, and the overview shows which misconceptions are common.") { name, port, host, address, file, noBrowser };
        command.SetAction((result, cancellation) => RunAsync(
            new()
            {
                Name = result.GetRequiredValue(name).Trim(),
                File = result.GetValue(file) ?? ClassFolder.FileOf(result.GetRequiredValue(name).Trim()),
                Port = result.GetValue(port),
                Host = result.GetValue(host) is { } given ? IPAddress.Parse(given) : IPAddress.Any,
                Address = result.GetValue(address) is { } behind ? AddressOf(behind) : null,
                OnOpened = next => Console.WriteLine($"Opened. For another browser of yours:\n{next}"),
            },
            open: !result.GetValue(noBrowser), cancellation));
        return command;
    }

    /// <summary>An address of a class, with the slash at its end; null if it is none.</summary>
    public static Uri? AddressOf(string given) =>
        Uri.TryCreate(given.EndsWith('/') ? given : given + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    static async Task<int> RunAsync(ClassOptions options, bool open, CancellationToken cancellation)
    {
        // The command line's own handler of Ctrl+C knows a command only once that has given the thread back.
        await Task.Yield();
        try
        {
            BuiltLibrary.Load();
            await using var server = await ClassServer.StartAsync(options);
            Console.WriteLine($"Students join with:\nlab class join {server.Address} {server.Code}");
            Console.WriteLine($"The overview, for you alone; the address works once:\n{server.Overview}\nCtrl+C closes the class; it goes on when it is opened again.");
            if (open)
                Browser.Open(server.Overview.AbsoluteUri);
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }

        return ExitCodes.Success;
    }
}
