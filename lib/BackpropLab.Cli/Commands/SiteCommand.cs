using System.CommandLine;
using BackpropLab.Notebooks;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary><c>lab site</c>: the course as files that any web server can give, and any browser can run.</summary>
static class SiteCommand
{
    const int Megabyte = 1_000_000;

    public static Command Create()
    {
        var output = new Option<string>("--output", "-o", "--out") { Description = "The folder for the site.", DefaultValueFactory = _ => "site", HelpName = "folder" };
        var lessons = new Option<string?>("--lessons") { Description = "The lessons in it, such as 03, 02,03 or 01-06. All if left out.", HelpName = "numbers" };
        var quick = new Option<bool>("--quick") { Description = "Pack fast and larger: for a look at it, not for the web." };
        var serve = new Option<bool>("--serve") { Description = "Show it on this machine when it is written; Ctrl+C ends it." };
        var address = new Option<string?>("--class") { Description = "The address of a class that its pages name: who reads them joins with a click. Needs --code.", HelpName = "address" };
        var code = new Option<string?>("--code") { Description = "The code of that class.", HelpName = "code" };
        var port = ServingOptions.Port();
        OptionRules.Require(address, given => given is null || ClassOpenCommand.AddressOf(given) is not null, "an address that begins with https:// or http://");
        OptionRules.Require(output, folder => !string.IsNullOrWhiteSpace(folder), "the path of a folder");
        var command = new Command("site", "Write the course as a web site of files: cells run in the browser of whoever reads it, with nothing installed.") { output, lessons, quick, address, code, serve, port };
        command.Validators.Add(result =>
        {
            if (result.GetResult(address) is null != result.GetResult(code) is null)
                result.AddError("lab site names a class by --class ADDRESS and --code CODE, both as lab class open prints them.");
        });
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(output), result.GetValue(lessons), result.GetValue(quick),
            result.GetValue(address) is { } named ? new(ClassOpenCommand.AddressOf(named)!, result.GetValue(code)!.Trim().ToUpperInvariant()) : null,
            result.GetValue(serve), result.GetValue(port), cancellation));
        return command;
    }

    static async Task<int> RunAsync(string output, string? lessons, bool quick, ClassLink? link, bool serve, int port, CancellationToken cancellation)
    {
        try
        {
            var options = new SiteOptions
            {
                Notebooks = Project.Notebooks,
                Lessons = lessons is null ? null : [.. LessonNumbers.Find(lessons, Project.Notebooks).Select(path => Path.GetFileNameWithoutExtension(path))],
                Output = output,
                Kernel = await BrowserBuild.EnsureAsync(Project.Root, Console.WriteLine, cancellation),
                Class = link,
                Cache = quick ? null : BrowserBuild.Packed(Project.Root),
            };
            var site = await CourseSite.WriteAsync(options, Console.WriteLine, cancellation);
            Console.WriteLine(FormattableString.Invariant($"{Path.Combine(output, "index.html")}: {site.Files.Count} files, {(double)site.Bytes / Megabyte:0.0} MB. docs/publish.md says how to put it on the web."));
            return serve ? await Serve(output, port, cancellation) : ExitCodes.Success;
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

    static async Task<int> Serve(string folder, int port, CancellationToken cancellation)
    {
        await using var server = await SiteServer.StartAsync(folder, port);
        Console.WriteLine(server.Address);
        Console.WriteLine("Ctrl+C ends it.");
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCodes.Success;
    }
}
