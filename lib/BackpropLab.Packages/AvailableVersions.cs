using System.Text.Json;
using NuGet.Versioning;

namespace BackpropLab.Packages;

/// <summary>The versions of a package that the sources of a folder have.</summary>
static class AvailableVersions
{
    const int Most = 6;

    /// <summary>Asks the sources; what one of them does not answer is missing, and all of it where they cannot be asked.</summary>
    public static IReadOnlyList<NuGetVersion> Find(string id, string folder, CancellationToken cancellation)
    {
        var search = SdkCommand.Run(folder, ["package", "search", id, "--exact-match", "--prerelease", "--format", "json"], cancellation);
        if (search.ExitCode != 0 || !search.Output.StartsWith('{'))
            return [];
        using var json = JsonDocument.Parse(search.Output);
        var versions =
            from source in json.RootElement.GetProperty("searchResult").EnumerateArray()
            from package in source.GetProperty("packages").EnumerateArray()
            select NuGetVersion.Parse(package.GetProperty("version").GetString()!);
        return [.. versions.Distinct().Order()];
    }

    /// <summary>
    /// The versions in words, those nearest to the one that is wanted; prereleases only for who wants one, or if there is
    /// nothing else.
    /// </summary>
    public static string Describe(IReadOnlyList<NuGetVersion> versions, NuGetVersion? wanted)
    {
        var fitting = wanted?.IsPrerelease == true || versions.All(version => version.IsPrerelease)
            ? versions
            : [.. versions.Where(version => !version.IsPrerelease)];
        var above = fitting.TakeWhile(version => wanted is not null && version < wanted).Count();
        var start = Math.Clamp(above - Most / 2, 0, Math.Max(0, fitting.Count - Most));
        var shown = fitting.Skip(start).Take(Most).ToArray();
        var names = string.Join(", ", shown.Select(version => version.ToNormalizedString()));
        return shown.Length == 0 ? "no version can"
            : $"versions that can: {names}" + (shown.Length < fitting.Count ? $" and {fitting.Count - shown.Length} more" : "");
    }
}
