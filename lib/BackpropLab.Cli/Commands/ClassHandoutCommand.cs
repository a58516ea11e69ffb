using System.CommandLine;
using BackpropLab.Notebooks;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary><c>lab class handout</c>: what students need, as a site and as an archive.</summary>
static class ClassHandoutCommand
{
    public static Command Create()
    {
        var lessons = new Option<string?>("--lessons") { Description = "The lessons in it, such as 03, 02,03 or 01-06. All if left out.", HelpName = "numbers" };
        var output = new Option<string>("--output", "-o", "--out") { Description = "The folder for it.", DefaultValueFactory = _ => "handout", HelpName = "folder" };
        var name = new Option<string?>("--name") { Description = "The class that it is for: its code stands in what students read. It need not have been opened yet.", HelpName = "name" };
        var address = new Option<string?>("--address") { Description = "What students of that class join: http://192.168.1.20:5055/", HelpName = "address" };
        var systems = new Option<string?>("--self-contained") { Description = $"Also an archive with .NET in it, for rooms without: {string.Join(", ", DotnetRuntime.Systems)}.", HelpName = "systems" };
        var noSite = new Option<bool>("--no-site") { Description = "The archive alone: a site that was written before stays." };
        var quick = new Option<bool>("--quick") { Description = "Pack fast and larger: for a look at it, not for students." };
        OptionRules.Require(output, folder => !string.IsNullOrWhiteSpace(folder), "the path of a folder");
        OptionRules.Require(name, given => given is null || given.Any(char.IsLetterOrDigit), "a name with a letter or digit in it");
        OptionRules.Require(address, given => given is null || ClassOpenCommand.AddressOf(given) is not null, "an address that begins with https:// or http://");
        OptionRules.Require(systems, given => SystemsIn(given).All(DotnetRuntime.Systems.Contains), $"one or more of {string.Join(", ", DotnetRuntime.Systems)}");
        var command = new Command("handout", "Write what students need: the course as a web site, and as an archive for VS Code and the command line.") { lessons, output, name, address, systems, noSite, quick };
        command.Validators.Add(result =>
        {
            if (result.GetResult(name) is null != result.GetResult(address) is null)
                result.AddError("--name and --address go together: students join a class at an address.");
        });
        command.SetAction((result, cancellation) => RunAsync(
            new()
            {
                Output = result.GetRequiredValue(output),
                Lessons = result.GetValue(lessons),
                Name = result.GetValue(name)?.Trim(),
                Address = result.GetValue(address) is { } given ? ClassOpenCommand.AddressOf(given) : null,
                Systems = SystemsIn(result.GetValue(systems)),
                WithSite = !result.GetValue(noSite),
                IsQuick = result.GetValue(quick),
            },
            cancellation));
        return command;
    }

    static string[] SystemsIn(string? given) => given?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    static async Task<int> RunAsync(CourseHandOut handOut, CancellationToken cancellation)
    {
        // The command line's own handler of Ctrl+C knows a command only once that has given the thread back.
        await Task.Yield();
        try
        {
            await handOut.WriteAsync(Console.WriteLine, cancellation);
            return ExitCodes.Success;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped: nothing was written.");
            return ExitCodes.Stopped;
        }
        catch (Exception e) when (e is SiteException or ReportException or IOException or UnauthorizedAccessException or FormatException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
