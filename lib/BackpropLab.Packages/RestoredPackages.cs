using System.Text.Json.Serialization;

namespace BackpropLab.Packages;

/// <summary>What a restore came to.</summary>
/// <param name="Versions">The version of each package, those that others need among them.</param>
/// <param name="References">The assemblies that a cell is compiled against, by their paths.</param>
/// <param name="Assemblies">The assemblies that are loaded for them on this machine.</param>
/// <param name="NativeFiles">The libraries that they call.</param>
sealed record RestoredPackages(
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> NativeFiles)
{
    /// <summary>All files of the packages that are used.</summary>
    [JsonIgnore]
    public IEnumerable<string> Files => References.Concat(Assemblies).Concat(NativeFiles);

    /// <summary>The version of one package; null if it is not among them.</summary>
    public string? VersionOf(string id) =>
        Versions.FirstOrDefault(pair => pair.Key.Equals(id, StringComparison.OrdinalIgnoreCase)).Value;
}
