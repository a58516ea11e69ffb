using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BackpropLab.Live;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>
/// The course as a static site: every page complete, with what its cells put out, and beside the pages what compiles and runs
/// cells in the browser of whoever reads them. Any server of files can give it; nobody asks another host for anything.
/// </summary>
public static class CourseSite
{
    const string List = ".lab-site";

    /// <summary>Writes the site.</summary>
    /// <param name="options">What is in it, and where it goes.</param>
    /// <param name="say">Told in a line what is being done.</param>
    /// <param name="cancellation">Ends the work; nothing is written then.</param>
    /// <returns>The files and their sizes.</returns>
    /// <exception cref="SiteException">A lesson does not run, or what runs cells in a browser is not there.</exception>
    /// <exception cref="ReportException">The folder cannot be written, or holds a file that is in the way; it is as it was.</exception>
    public static async Task<SiteManifest> WriteAsync(SiteOptions options, Action<string> say, CancellationToken cancellation)
    {
        var output = Path.GetFullPath(options.Output);
        var shelf = new Shelf(options.Notebooks, options.Lessons);
        using var claim = OutputFolder.Claim(output);
        var assets = SiteAssets.Make();
        say($"Packing what runs cells in a browser{(options.Cache is null ? "" : ": the first time in some minutes")}.");
        var kernel = BrowserKernelFiles.Read(options.Kernel, new Packing(SiteAssets.OfKernel.Get("brotli.js") is not null, options.Cache));
        var folders = new SiteFolders(assets.Folder, kernel.Folder, options.Class);
        var lessons = await Lessons(shelf, folders, say, cancellation);
        OutputFile[] files =
        [
            .. assets.Files, .. kernel.Files, .. lessons.SelectMany(Files), .. Pictures(shelf),
            new("licences/index.html", Encoding.UTF8.GetBytes(LicencesPage.Render(folders))),
            new("index.html", Encoding.UTF8.GetBytes(FrontPage.Render(shelf, folders))),
        ];
        var manifest = SiteManifest.Of(files);
        OutputFile[] all = [.. files, ServiceWorker.Make(manifest), new(SiteManifest.FileName, JsonSerializer.SerializeToUtf8Bytes(manifest, SiteManifest.Json))];
        var level = options.Cache is null ? CompressionLevel.Optimal : CompressionLevel.SmallestSize;
        var twins = all.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(file => Compressed.Of(file, level));
        OutputFolder.Replace(output, List, [.. all, .. twins], removeFormer: true);
        return manifest;
    }

    static IEnumerable<OutputFile> Files(SiteLesson lesson) =>
    [
        new($"{lesson.Name}/{lesson.Name}.dib", Encoding.UTF8.GetBytes(lesson.Text)),
        new($"{lesson.Name}/page.json", lesson.State),
        new($"{lesson.Name}/index.html", Encoding.UTF8.GetBytes(lesson.Page)),
    ];

    static IEnumerable<OutputFile> Pictures(Shelf shelf) => shelf.Names.Where(name => shelf.PictureOf(name) is not null)
        .Select(name => new OutputFile($"pictures/{name}.png", File.ReadAllBytes(shelf.PictureOf(name)!)));

    static async Task<IReadOnlyList<SiteLesson>> Lessons(Shelf shelf, SiteFolders folders, Action<string> say, CancellationToken cancellation)
    {
        using var workshop = Workshop.Of(shelf.Folder);
        var links = new ReportLinks(workshop.Folder, outputFolder: null, shelf.Names.ToDictionary(name => Path.Combine(workshop.Folder, $"{name}.dib"), name => $"../{Uri.EscapeDataString(name)}/"));
        var lessons = new List<SiteLesson>();
        foreach (var (place, name) in shelf.Names.Index())
        {
            say($"Running {name}.");
            var text = GivenText(shelf.PathOf(name));
            var state = await LessonRun.Of($"{name}.dib", text, workshop.Folder, links, cancellation);
            var at = state with { Status = new PageStatus(PageStatus.Passed, "As it runs at first") };
            lessons.Add(new(name, text, LessonPage.Render(name, at, Neighbour(place - 1), Neighbour(place + 1), SiteAssets.Nonce, folders), State(at)));
        }

        return lessons;

        LessonSummary? Neighbour(int place) => shelf.Names.ElementAtOrDefault(place) is { } other && place >= 0 ? shelf.Summary(other) : null;
    }

    static byte[] State(PageState state) =>
        WindowJson.Write(PagePatch.Between(before: null, state, new Dictionary<int, string>()) with { Instance = "site" });

    /// <summary>A lesson as it is before anybody has worked in it, whatever is in the file now.</summary>
    static string GivenText(string path)
    {
        var source = new GivenEdition(path).SourcePath;
        return File.Exists(source) ? StudentEdition.Of(DibDocument.Load(source), source).ToString() : DibDocument.Load(path).ToString();
    }
}
