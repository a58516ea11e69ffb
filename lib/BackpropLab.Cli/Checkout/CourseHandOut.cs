using System.IO.Compression;
using BackpropLab.Classroom;
using BackpropLab.Notebooks;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary>What students need, made of this checkout and written into one folder, whole or not at all.</summary>
sealed record CourseHandOut
{
    const string List = ".lab-handout", Archive = "course.zip", Letter = "students.txt", Site = "site";
    const int Megabyte = 1_000_000;

    /// <summary>The folder.</summary>
    public required string Output { get; init; }

    /// <summary>The lessons by their numbers; null for all.</summary>
    public string? Lessons { get; init; }

    /// <summary>The name of the class that it is for.</summary>
    public string? Name { get; init; }

    /// <summary>What that class's students join.</summary>
    public Uri? Address { get; init; }

    /// <summary>The systems for which there is an archive with .NET in it.</summary>
    public IReadOnlyList<string> Systems { get; init; } = [];

    /// <summary>Whether the site is part of it.</summary>
    public bool WithSite { get; init; } = true;

    /// <summary>Whether to pack fast and larger.</summary>
    public bool IsQuick { get; init; }

    /// <summary>Writes it.</summary>
    /// <param name="say">Told in a line what is being done, and what was.</param>
    /// <param name="cancellation">Ends the work; nothing is written then.</param>
    /// <exception cref="ReportException">The folder cannot be written, or holds a file that is in the way; it is as it was.</exception>
    /// <exception cref="SiteException">The site cannot be made.</exception>
    /// <exception cref="IOException">Something is not there, or cannot be built or read.</exception>
    /// <exception cref="FormatException">The lessons are no numbers, or one is broken.</exception>
    public async Task WriteAsync(Action<string> say, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(Output);
        // Who has a file in the way is told before minutes of work.
        OutputFolder.Require(folder, List, [Archive, Letter, .. Systems.Select(ArchiveFor), .. WithSite ? [$"{Site}/index.html"] : Array.Empty<string>()]);
        using var claim = OutputFolder.Claim(folder);
        var course = Course();
        List<OutputFile> files = [Packed(Archive, course, say, cancellation), new(Letter, StudentTexts.ToSend(course))];
        foreach (var system in Systems)
        {
            say($"Fetching .NET for {system}.");
            files.Add(Packed(ArchiveFor(system), course with { Runtime = await DotnetRuntime.ReadAsync(system, cancellation) }, say, cancellation));
        }

        OutputFile[] site = WithSite ? await SiteOf(course, say, cancellation) : [];
        OutputFolder.Replace(folder, List, [.. files, .. site], removeFormer: WithSite);
        foreach (var file in files)
            say(FormattableString.Invariant($"{Path.Combine(Output, file.Name)}: {(double)file.Content.Length / Megabyte:0.0} MB"));
        if (WithSite)
            say($"{Path.Combine(Output, Site)}: {site.Length} files; docs/publish.md says how to put them on the web.");
        if (course.Class is not null)
            say($"Students join with:\n{course.Class}");
    }

    HandOutOptions Course() => new()
    {
        Root = Project.Root,
        Program = Project.ProgramOf(Project.Root),
        Lessons = Lessons is null ? NotebookFiles.Find([Project.Notebooks]) : LessonNumbers.Find(Lessons, Project.Notebooks),
        Class = Name is null ? null : new(Address!, ClassCode.Of(Name, ClassFolder.FileOf(Name))),
    };

    OutputFile Packed(string archive, HandOutOptions course, Action<string> say, CancellationToken cancellation)
    {
        say($"Packing {archive}.");
        return new(archive, CourseArchive.Pack(CourseFiles.Of(course), IsQuick ? CompressionLevel.Fastest : CompressionLevel.SmallestSize, cancellation));
    }

    /// <summary>The site is written aside, and takes its place with all the rest.</summary>
    async Task<OutputFile[]> SiteOf(HandOutOptions course, Action<string> say, CancellationToken cancellation)
    {
        var aside = Directory.CreateTempSubdirectory("lab-handout-").FullName;
        try
        {
            var options = new SiteOptions
            {
                Notebooks = Project.Notebooks,
                Lessons = [.. course.Lessons.Select(lesson => Path.GetFileNameWithoutExtension(lesson))],
                Output = aside,
                Class = course.Class is { } joined ? new(joined.Address, joined.Code) : null,
                Kernel = await BrowserBuild.EnsureAsync(Project.Root, say, cancellation),
                Cache = IsQuick ? null : BrowserBuild.Packed(Project.Root),
            };
            await CourseSite.WriteAsync(options, say, cancellation);
            return [.. Directory.GetFiles(aside, "*", SearchOption.AllDirectories).Select(file => new OutputFile($"{Site}/{Path.GetRelativePath(aside, file).Replace('\\', '/')}", File.ReadAllBytes(file)))];
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    static string ArchiveFor(string system) => $"course-{system}.zip";
}
