using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using NuGet.Configuration;

namespace BackpropLab.Notebooks.Tests.Packages;

/// <summary>
/// A folder with a feed of its own and a folder of its own for what is restored, so that no test depends on what a
/// registry holds. A notebook in it has no other source of packages.
/// </summary>
sealed class PackageFeed : IDisposable
{
    /// <summary>How long a cell with a package may take: the .NET SDK is asked first.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly TemporaryFolder folder = new();

    public PackageFeed()
    {
        Directory.CreateDirectory(Source);
        UseSource("feed");
    }

    /// <summary>The folder of the notebooks.</summary>
    public string Path => folder.Path;

    /// <summary>Where packages are restored to.</summary>
    public string Restored => System.IO.Path.Combine(Path, "restored");

    string Source => System.IO.Path.Combine(Path, "feed");

    /// <summary>Has packages come from somewhere else.</summary>
    public void UseSource(string address) => File.WriteAllText(System.IO.Path.Combine(Path, "NuGet.config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="restored" /></config>
          <packageSources><clear /><add key="source" value="{address}" allowInsecureConnections="true" /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """);

    /// <summary>Takes the feed away, as where there is no network.</summary>
    public void Disconnect() => Directory.Delete(Source, recursive: true);

    /// <summary>Writes a notebook of C# cells and gives its path.</summary>
    public string Notebook(params string[] cells) => folder.Notebook("notebook.dib", cells);

    /// <summary>Writes a notebook that says which package it needs and gives its path.</summary>
    public string NotebookThatNeeds(string package, params string[] cells) =>
        folder.NotebookWithMeta("notebook.dib", new JsonObject { ["lab"] = new JsonObject { ["packages"] = new JsonArray(package) } }, cells);

    /// <summary>Adds a package with one class, which has the package's name and tells its version.</summary>
    public void Add(string id, string version, params string[] needs) => Add(id, version, needs,
        ($"lib/net8.0/{id}.dll", TinyAssembly.Compile(id, $"public static class {id} {{ public static string Version => \"{version}\"; }}")));

    /// <summary>Adds a package.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="needs">What it needs, each as "Id 1.0.0" or with a range; what stands in angle brackets is a shared framework.</param>
    /// <param name="files">What lies in it, by its path.</param>
    public void Add(string id, string version, string[] needs, params (string Path, byte[] Content)[] files)
    {
        using var package = ZipFile.Open(System.IO.Path.Combine(Source, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        foreach (var (path, content) in files.Append(($"{id}.nuspec", Encoding.UTF8.GetBytes(Specification(id, version, needs)))))
        {
            using var stream = package.CreateEntry(path).Open();
            stream.Write(content);
        }
    }

    /// <summary>Adds packages that the build of these tests has restored.</summary>
    public void AddRestored(params string[] ids)
    {
        var restored = SettingsUtility.GetGlobalPackagesFolder(Settings.LoadDefaultSettings(Repository.Root));
        foreach (var id in ids)
        {
            var files = Directory.GetFiles(System.IO.Path.Combine(restored, id.ToLowerInvariant()), "*.nupkg", SearchOption.AllDirectories);
            Assert.NotEmpty(files);
            foreach (var file in files)
                File.Copy(file, System.IO.Path.Combine(Source, System.IO.Path.GetFileName(file)));
        }
    }

    public void Dispose() => folder.Dispose();

    static string Specification(string id, string version, string[] needs)
    {
        var packages = from need in needs where need[0] != '<' let parts = need.Split(' ', 2)
            select $"""<dependency id="{parts[0]}" version="{SecurityElement.Escape(parts[1])}" />""";
        var frameworks = from need in needs where need[0] == '<' select $"""<frameworkReference name="{need.Trim('<', '>')}" />""";
        return $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>{id}</id><version>{version}</version><authors>tests</authors><description>A package of the tests.</description>
                <dependencies><group targetFramework="net8.0">{string.Concat(packages)}</group></dependencies>
                <frameworkReferences><group targetFramework="net8.0">{string.Concat(frameworks)}</group></frameworkReferences>
              </metadata>
            </package>
            """;
    }
}
