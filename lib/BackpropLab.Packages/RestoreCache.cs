using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackpropLab.Protocol;
using NuGet.Configuration;

namespace BackpropLab.Packages;

/// <summary>
/// What a restore of exact versions came to. The same packages come to the same again, so the SDK need not be asked. It
/// lies in the folder of the packages themselves, and goes when that is cleared.
/// </summary>
sealed class RestoreCache
{
    /// <summary>Refuses a file that was cut short or written by somebody else.</summary>
    static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    readonly string path;

    RestoreCache(string path) => this.path = path;

    /// <summary>The cache for these packages; null if one of them may come to something else another time.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="folder">Whose settings count. A change in them makes what was kept void.</param>
    /// <exception cref="PackageRefusal">The settings cannot be read.</exception>
    public static RestoreCache? For(IReadOnlyList<PackageReference> packages, string folder)
    {
        var settings = Load(folder);
        if (packages.Any(package => package.ExactVersion is null))
            return null;
        var key = new StringBuilder($"{typeof(RestoreCache).Module.ModuleVersionId} {Environment.Version} {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}\n");
        key.AppendJoin('\n', packages.Select(package => $"{package.Id} {package.ExactVersion!.ToNormalizedString()}".ToLowerInvariant()).Order(StringComparer.Ordinal));
        foreach (var file in settings.GetConfigFilePaths())
            key.Append('\n').Append(file).Append('\n').Append(File.ReadAllText(file));
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())), 0, 16);
        return new RestoreCache(Path.Combine(SettingsUtility.GetGlobalPackagesFolder(settings), ".backprop-lab", name + ".json"));
    }

    static ISettings Load(string folder)
    {
        try
        {
            return Settings.LoadDefaultSettings(folder);
        }
        catch (NuGetConfigurationException e)
        {
            throw new PackageRefusal(null, $"No package can be restored with these settings: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The outcome; null if there is none, or a file of it is gone.</summary>
    public RestoredPackages? TryGet()
    {
        try
        {
            var restored = JsonSerializer.Deserialize<RestoredPackages>(File.ReadAllBytes(path), Strict);
            return restored?.Files.All(File.Exists) == true ? restored : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the outcome for another time, where that is possible.</summary>
    public void Keep(RestoredPackages restored)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var beside = $"{path}.{Environment.ProcessId}";
            File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(restored));
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs the next restore its time, and no more.
        }
    }
}
