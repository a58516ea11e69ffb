using System.Text.RegularExpressions;
using BackpropLab.Protocol;
using NuGet.Versioning;

namespace BackpropLab.Packages;

/// <summary>Puts into a sentence why a restore failed. NuGet's own sentences name sources by their addresses.</summary>
static partial class RestoreFailure
{
    /// <param name="packages">What was asked for.</param>
    /// <param name="assets">What the restore left, if it came that far.</param>
    /// <param name="output">What the SDK printed.</param>
    /// <param name="find">Finds the versions of a package that could be had.</param>
    public static PackageRefusal Describe(
        IReadOnlyList<PackageReference> packages, AssetsFile? assets, string output, Func<string, IReadOnlyList<NuGetVersion>> find)
    {
        var error = assets?.Errors.FirstOrDefault() ?? new RestoreError("", null, FirstError(output));
        var package = packages.FirstOrDefault(p => p.Id.Equals(error.Id, StringComparison.OrdinalIgnoreCase));
        var id = package?.Id ?? error.Id;
        return error.Code switch
        {
            "NU1102" or "NU1103" when package is not null => WithoutVersion(package, "", Found()),
            "NU1605" when package is not null && WhoNeedMore(package, assets!) is [var most, ..] others =>
                WithoutVersion(package, $" beside {most.Package}, which needs {most.Range.PrettyPrint().Trim('(', ')')}",
                    [.. find(package.Id).Where(version => others.All(other => other.Range.Satisfies(version)))]),
            "NU1102" or "NU1103" => Refusal($"NU1102: no version of {id} is what another package needs; {AvailableVersions.Describe(Found(), null)}"),
            "NU1100" or "NU1101" => Refusal($"NU1101: there is no package {id} in the sources that NuGet is set up with here"),
            "NU1107" => Refusal($"NU1107: different versions of {id} are needed at once"),
            "NU1202" => Refusal($"NU1202: {id} is not made for .NET {Environment.Version.Major}"),
            "NU1301" => Refusal("NU1301: what is needed is not on this machine, and a package source cannot be reached"),
            _ => Refusal(WithoutAddresses($"{error.Code}: {error.Message.Split('\n')[0]}".TrimStart(':', ' ')).TrimEnd('.', ' ')),
        };

        // The sources are asked, because NuGet's error names one version of each and no more.
        IReadOnlyList<NuGetVersion> Found() => find(id!) is { Count: > 0 } versions
            ? versions
            : [.. NearestPattern().Matches(error.Message).Select(match => NuGetVersion.Parse(match.Groups["version"].Value)).Distinct().Order()];

        PackageRefusal Refusal(string reason)
        {
            var those = package is null ? packages : [package];
            return new(package?.Id, $"The package{(those.Count == 1 ? "" : "s")} {string.Join(" and ", those)} cannot be restored ({reason}).");
        }
    }

    /// <summary>A package is not to be had in the version that is asked for.</summary>
    /// <param name="package">The package.</param>
    /// <param name="why">What keeps that version out, if it is there.</param>
    /// <param name="versions">The versions that could be had.</param>
    public static PackageRefusal WithoutVersion(PackageReference package, string why, IReadOnlyList<NuGetVersion> versions) =>
        new(package.Id, $"{package} cannot be had{why}; {AvailableVersions.Describe(versions, VersionRange.Parse(package.Version).MinVersion)}.");

    /// <summary>The packages for which this one is too old, the most demanding first.</summary>
    static (string Package, VersionRange Range)[] WhoNeedMore(PackageReference package, AssetsFile assets) =>
        [.. assets.WhoNeeds(package.Id)
            .Where(other => !other.Range.Satisfies(assets.VersionOf(package.Id)))
            .OrderByDescending(other => other.Range.MinVersion)];

    static string FirstError(string output) =>
        ErrorPattern().Match(output) is { Success: true } match ? match.Groups["reason"].Value.Trim() : "the .NET SDK gave no reason";

    static string WithoutAddresses(string text) => AddressPattern().Replace(text, "a package source");

    [GeneratedRegex(@"error (\w+)?\s*: (?<reason>[^\[\r\n]*)")]
    private static partial Regex ErrorPattern();

    [GeneratedRegex(@"Nearest version: (?<version>[^\s\]]+)")]
    private static partial Regex NearestPattern();

    [GeneratedRegex(@"\w+://[^\s'""]+")]
    private static partial Regex AddressPattern();
}
