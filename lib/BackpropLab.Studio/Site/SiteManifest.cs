using System.Text.Encodings.Web;
using System.Text.Json;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The files of a site.</summary>
/// <param name="Version">A short name for all that is in it.</param>
/// <param name="Bytes">What they have together, compressed twins not counted.</param>
/// <param name="Files">Their paths and sizes in bytes, in order.</param>
public sealed record SiteManifest(string Version, long Bytes, IReadOnlyDictionary<string, int> Files)
{
    internal const string FileName = "site.json";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static SiteManifest Of(IReadOnlyList<OutputFile> files) => new(
        Digest.Of(files), files.Sum(file => (long)file.Content.Length),
        new SortedDictionary<string, int>(files.ToDictionary(file => file.Name, file => file.Content.Length), StringComparer.Ordinal));
}
