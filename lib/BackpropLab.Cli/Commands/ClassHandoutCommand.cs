using System.CommandLine;
using System.IO.Compression;
using BackpropLab.Classroom;
using BackpropLab.Notebooks;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary><c>lab class handout</c>: what students need, as a site and as an archive.</summary>
static class ClassHandoutCommand
{
    const string List = ".lab-handout", Archive = "course.zip", Letter = "students.txt", Site = "site";
    const int Megabyte = 1_000_000;

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
            result.GetRequiredValue(output), result.GetValue(lessons), result.GetValue(name)?.Trim(), result.GetValue(address), SystemsIn(result.GetValue(systems)), !result.GetValue(noSite), result.GetValue(quick), cancellation));
        return command;
    }

    static string[] SystemsIn(string? given) => given?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    static async Task<int> RunAsync(string output, string? lessons, string? name, string? address, string[] systems, bool withSite, bool quick, CancellationToken cancellation)
    {
        // The command line's own handler of Ctrl+C knows a command only once that has given the thread back.
        await Task.Yield();
        var aside = Path.Combine(Path.GetTempPath(), $"lab-handout-{Guid.NewGuid():N}");
        try
        {
            var folder = Path.GetFullPath(output);
            OutputFolder.Require(folder, List, [Archive, Letter, .. systems.Select(ArchiveOf), $"{Site}/index.html"]);
            using var claim = OutputFolder.Claim(folder);
            var options = new HandOutOptions
            {
                Root = Project.Root,
                Program = AheadBuild.Program(Project.Root),
                Lessons = lessons is null ? NotebookFiles.Find([Project.Notebooks]) : LessonNumbers.Find(lessons, Project.Notebooks),
                Class = name is null ? null : new(ClassOpenCommand.AddressOf(address!)!, ClassCode.Of(name, ClassFolder.FileOf(name))),
            };
            var level = quick ? CompressionLevel.Fastest : CompressionLevel.SmallestSize;
            List<OutputFile> files = [Packed(Archive, options), new(Letter, StudentTexts.ToSend(options))];
            foreach (var system in systems)
            {
                Console.WriteLine($"Fetching .NET for {system}.");
                files.Add(Packed(ArchiveOf(system), options with { Runtime = await DotnetRuntime.ReadAsync(system, cancellation) }));
            }

            if (withSite)
            {
                await CourseSite.WriteAsync(await SiteOf(options, aside, quick, cancellation), Console.WriteLine, cancellation);
                files.AddRange(Directory.GetFiles(aside, "*", SearchOption.AllDirectories).Select(file => new OutputFile($"{Site}/{Path.GetRelativePath(aside, file).Replace('\\', '/')}", File.ReadAllBytes(file))));
            }

            OutputFolder.Replace(folder, List, files, removeFormer: withSite);
            foreach (var file in files.Where(file => !file.Name.StartsWith($"{Site}/", StringComparison.Ordinal)))
                Console.WriteLine(FormattableString.Invariant($"{Path.Combine(output, file.Name)}: {(double)file.Content.Length / Megabyte:0.0} MB"));
            Console.WriteLine(withSite ? $"{Path.Combine(output, Site)}: docs/publish.md says how to put it on the web." : "No site was written.");
            if (options.Class is not null)
                Console.WriteLine($"Students join with:\n{options.Class}");
            return ExitCodes.Success;

            OutputFile Packed(string archive, HandOutOptions of)
            {
                Console.WriteLine($"Packing {archive}.");
                return new(archive, CourseArchive.Pack(CourseFiles.Of(of), level, cancellation));
            }
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
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    static string ArchiveOf(string system) => $"course-{system}.zip";

    /// <summary>The site is written aside and takes its place with all the rest.</summary>
    static async Task<SiteOptions> SiteOf(HandOutOptions options, string output, bool quick, CancellationToken cancellation) => new()
    {
        Notebooks = Project.Notebooks,
        Lessons = [.. options.Lessons.Select(lesson => Path.GetFileNameWithoutExtension(lesson))],
        Output = output,
        Kernel = await BrowserBuild.EnsureAsync(Project.Root, Console.WriteLine, cancellation),
        Cache = quick ? null : BrowserBuild.Packed(Project.Root),
    };
}
