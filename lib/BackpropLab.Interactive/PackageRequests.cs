using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive;

namespace BackpropLab.Interactive;

/// <summary>The packages that a cell asks for in one version: .NET Interactive takes a later one where that is not to be had.</summary>
sealed partial class PackageRequests
{
    readonly IReadOnlyList<(string Id, string Version)> exact;

    PackageRequests(IReadOnlyList<(string Id, string Version)> exact) => this.exact = exact;

    public static PackageRequests None { get; } = new([]);

    /// <summary>Reads the <c>#r "nuget: Id, version"</c> lines of a cell.</summary>
    public static PackageRequests In(string code) =>
        new([.. Reference().Matches(code).Select(match => (match.Groups["id"].Value, match.Groups["version"].Value))]);

    /// <summary>Compares with what was resolved.</summary>
    /// <exception cref="PackageVersionException">It is another version.</exception>
    public void RequireExactly(IEnumerable<ResolvedPackageReference> resolved)
    {
        foreach (var package in resolved)
        {
            foreach (var (id, version) in exact)
            {
                if (id.Equals(package.PackageName, StringComparison.OrdinalIgnoreCase) && !IsSame(version, package.PackageVersion))
                {
                    throw new PackageVersionException(
                        $"{id} {version} cannot be had: .NET Interactive would take {package.PackageVersion} in its place. If that will do, write #r \"nuget: {id}, {package.PackageVersion}\".");
                }
            }
        }
    }

    /// <summary>1.0 and 1.0.0 are one version, and so are those that differ in what follows a +.</summary>
    static bool IsSame(string asked, string got)
    {
        var (first, second) = (Normal(asked), Normal(got));
        return first.Equals(second, StringComparison.OrdinalIgnoreCase);
    }

    static string Normal(string version)
    {
        var parts = version.Split('+')[0].Split('-', 2);
        var numbers = parts[0].Split('.').Select(number => number.TrimStart('0') is { Length: > 0 } significant ? significant : "0").ToList();
        while (numbers.Count < 4)
            numbers.Add("0");
        return string.Join('.', numbers) + (parts.Length > 1 ? "-" + parts[1] : "");
    }

    [GeneratedRegex("""^#r\s+"nuget:\s*(?<id>[^,"\s]+)\s*,\s*(?<version>[0-9][^,"*\s]*)\s*"\s*$""", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
