using System.Text.Json;
using BackpropLab.Protocol;
using NuGet.Versioning;

namespace BackpropLab.Packages;

/// <summary>
/// The file <c>project.assets.json</c> that a restore leaves: which packages it took, which of their files are for this machine,
/// what went wrong.
/// </summary>
sealed class AssetsFile : IDisposable
{
    readonly JsonDocument json;

    AssetsFile(JsonDocument json) => this.json = json;

    /// <summary>Reads the file; null if the restore did not come that far.</summary>
    public static AssetsFile? TryRead(string path) =>
        File.Exists(path) ? new AssetsFile(JsonDocument.Parse(File.ReadAllBytes(path))) : null;

    /// <summary>The errors of the restore.</summary>
    public IEnumerable<RestoreError> Errors =>
        from log in Items(json.RootElement, "logs")
        where log.GetProperty("level").GetString() == "Error"
        select new RestoreError(
            log.GetProperty("code").GetString()!,
            log.TryGetProperty("libraryId", out var id) ? id.GetString() : null,
            log.GetProperty("message").GetString()!);

    /// <summary>The packages that need another one, with what they need of it.</summary>
    public IEnumerable<(string Package, VersionRange Range)> WhoNeeds(string id) =>
        from library in Libraries
        from dependency in Members(library.Value, "dependencies")
        where dependency.Name.Equals(id, StringComparison.OrdinalIgnoreCase)
        select (library.Name.Replace('/', ' '), VersionRange.Parse(dependency.Value.GetString()!));

    /// <summary>The version of a package that was taken, or would have been.</summary>
    public NuGetVersion VersionOf(string id) =>
        NuGetVersion.Parse(Libraries.Select(library => library.Name.Split('/')).First(parts => parts[0].Equals(id, StringComparison.OrdinalIgnoreCase))[1]);

    /// <summary>The packages and their files.</summary>
    /// <exception cref="PackageRefusal">One needs a shared framework that is not here.</exception>
    public RestoredPackages Packages()
    {
        var frameworks = Libraries.SelectMany(library => Items(library.Value, "frameworkReferences")).Select(name => name.GetString()!)
            .Where(name => name != SharedFramework.Base).Distinct().SelectMany(SharedFramework.Assemblies).ToArray();
        return new RestoredPackages(
            Libraries.Select(library => library.Name.Split('/')).ToDictionary(parts => parts[0], parts => parts[1]),
            [.. Files("compile"), .. frameworks],
            [.. Files("runtime"), .. frameworks],
            [.. Files("native")]);
    }

    public void Dispose() => json.Dispose();

    /// <summary>The packages as they are on this machine; what holds for every machine stands under a name without a slash.</summary>
    IEnumerable<JsonProperty> Libraries =>
        Members(json.RootElement, "targets").Where(target => target.Name.Contains('/')).SelectMany(target => target.Value.EnumerateObject());

    IEnumerable<string> Files(string kind) =>
        from library in Libraries
        from file in Members(library.Value, kind)
        // NuGet's way to say "nothing for this framework".
        where !file.Name.EndsWith("_._", StringComparison.Ordinal)
        select Path.GetFullPath(Path.Combine(Folder(library.Name), file.Name));

    /// <summary>The folder of a package: in the first of the package folders that has it.</summary>
    string Folder(string library)
    {
        var path = json.RootElement.GetProperty("libraries").GetProperty(library).GetProperty("path").GetString()!;
        var folders = Members(json.RootElement, "packageFolders").Select(folder => Path.Combine(folder.Name, path)).ToArray();
        return folders.FirstOrDefault(Directory.Exists) ?? folders[0];
    }

    static IEnumerable<JsonProperty> Members(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.EnumerateObject() : [];

    static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.EnumerateArray() : [];
}
