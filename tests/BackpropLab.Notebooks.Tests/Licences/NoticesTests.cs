using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml.Linq;
using BackpropLab.Studio;
using Microsoft.Data.Sqlite;

namespace BackpropLab.Notebooks.Tests.Licences;

/// <summary>THIRD-PARTY-NOTICES.md names what a build copies or embeds, neither less nor in another version.</summary>
public class NoticesTests
{
    static readonly string[] PlacesOfAssemblies =
    [
        "lib/bin", "lib/BackpropLab.Worker/bin", "lib/BackpropLab.Interactive/bin/published",
        $"lib/BackpropLab.Cli/bin/{Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name}",
    ];

    [Fact]
    public void Every_assembly_of_others_that_a_build_copies_is_named_with_its_version()
    {
        var assemblies = PlacesOfAssemblies.SelectMany(place => Directory.GetFiles(Path.Combine(Repository.Root, place), "*.dll", SearchOption.AllDirectories))
            .Where(path => !IsOurs(Path.GetFileName(path))).DistinctBy(Path.GetFileName).Order().ToArray();

        Assert.Contains("MathNet.Numerics.dll", assemblies.Select(Path.GetFileName));
        AllNamed(assemblies.Select(path => (Name: Path.GetFileName(path), Version: VersionOf(path)))
            .Where(assembly => !Notice.All.Any(notice => notice.Names(assembly.Name) && notice.Has(assembly.Version)))
            .Select(assembly => $"{assembly.Name} {assembly.Version}"));
    }

    [Fact]
    public void Every_file_of_others_that_a_build_embeds_is_named()
    {
        var ours = Directory.GetFiles(Path.Combine(Repository.Root, "lib"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) is "Web" or "Page" or "Kernel").Select(Path.GetFileName).Append("THIRD-PARTY-NOTICES.md").ToHashSet();
        var embedded = new[] { typeof(Mlp).Assembly, typeof(NotebookRunner).Assembly, typeof(StudioServer).Assembly }.SelectMany(assembly => assembly.GetManifestResourceNames())
            .Where(resource => !ours.Contains(resource.Split('/')[^1])).Order().ToArray();

        Assert.Contains(embedded, resource => resource.StartsWith("data/", StringComparison.Ordinal));
        AllNamed(embedded.Where(resource => !Notice.All.Any(notice => notice.Names(resource))));
    }

    [Fact]
    public void Every_package_that_npm_brings_for_a_page_is_named_with_its_version()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "lib", "web", "package-lock.json")));
        var packages = file.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !package.Value.TryGetProperty("dev", out _))
            .Select(package => (Name: package.Name["node_modules/".Length..], Version: package.Value.GetProperty("version").GetString()!)).ToArray();

        Assert.Contains("@codemirror/view", packages.Select(package => package.Name));
        AllNamed(packages.Where(package => !Notice.All.Any(notice => notice.Names(package.Name) && notice.Has(package.Version)))
            .Select(package => $"{package.Name} {package.Version}"));
    }

    /// <summary>The projects that a site is made of are built here; what runs them in a browser is published only where a site has been made.</summary>
    [Fact]
    public void Every_assembly_that_a_site_brings_is_named_with_its_version()
    {
        var browser = Path.Combine(Repository.Root, "lib", "BackpropLab.Browser");
        var projects = XDocument.Load(Path.Combine(browser, "BackpropLab.Browser.csproj")).Descendants("ProjectReference").Select(reference => Path.GetFullPath(Path.Combine(browser, Path.GetDirectoryName(reference.Attribute("Include")!.Value)!)));
        var restored = projects.SelectMany(RestoredAssemblies).Where(assembly => !IsInTheFramework(assembly.Name)).ToHashSet();
        var published = Path.Combine(browser, "bin", "published", "wwwroot", "_framework");
        string[] files = Directory.Exists(published) ? Directory.GetFiles(published) : [];

        Assert.Contains("MathNet.Numerics.dll", restored.Select(assembly => assembly.Name));
        AllNamed(
        [
            .. restored.Where(assembly => !Notice.All.Any(notice => notice.Names(assembly.Name) && notice.Has(assembly.Version))).Select(assembly => $"{assembly.Name} {assembly.Version}"),
            .. files.Where(path => !IsOurs(Path.GetFileName(path)) && !restored.Any(assembly => assembly.Name == Path.GetFileName(path)) && !IsOfTheSdk(path)),
        ]);
    }

    static IEnumerable<(string Name, string Version)> RestoredAssemblies(string project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(project, "obj", "project.assets.json")));
        return
        [
            .. from target in assets.RootElement.GetProperty("targets").EnumerateObject()
               from library in target.Value.EnumerateObject()
               where library.Value.GetProperty("type").GetString() == "package" && library.Value.TryGetProperty("runtime", out _)
               from file in library.Value.GetProperty("runtime").EnumerateObject()
               where file.Name.EndsWith(".dll", StringComparison.Ordinal)
               select (Path.GetFileName(file.Name), library.Name.Split('/')[1]),
        ];
    }

    /// <summary>Then its file is taken, not that of a package.</summary>
    /// <summary>What a file says of its version; SQLite says it when it is asked, and not in its file.</summary>
    static string VersionOf(string path)
    {
        if (Path.GetFileName(path) != "e_sqlite3.dll")
            return FileVersionInfo.GetVersionInfo(path).ProductVersion!;
        using var sqlite = new SqliteConnection("Data Source=:memory:");
        sqlite.Open();
        return sqlite.ServerVersion;
    }

    static bool IsInTheFramework(string assembly) => File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), assembly));

    static bool IsOfTheSdk(string path) => Notice.All.Any(notice => notice.Names(Path.GetFileName(path))
        && (Path.GetExtension(path) != ".dll" || notice.HasLineOf(FileVersionInfo.GetVersionInfo(path).ProductVersion!)));

    static void AllNamed(IEnumerable<string> unnamed) =>
        Assert.True(!unnamed.Any(), $"THIRD-PARTY-NOTICES.md does not name:\n{string.Join('\n', unnamed)}");

    static bool IsOurs(string assembly) => assembly.StartsWith("BackpropLab", StringComparison.Ordinal) || assembly == "lab.dll";
}
