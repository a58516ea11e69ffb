using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks;

/// <summary>A NuGet package in one exact version, written as in <c>#r "nuget: Id, version"</c>.</summary>
/// <param name="Id">The package's name.</param>
/// <param name="Version">Its version, <c>1.2.3</c> or <c>1.2.3-beta.4</c>; no range and nothing floating, so that every run is alike.</param>
public sealed partial record PackageReference(string Id, string Version)
{
    /// <summary>Reads <c>Id, version</c>.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static PackageReference Parse(string text) =>
        Form().Match(text) is { Success: true } match
            ? new(match.Groups["id"].Value, match.Groups["version"].Value)
            : throw new FormatException($"the package \"{text}\" is not named with its version: expected \"Id, 1.2.3\".");

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => $"{Id}, {Version}";

    // An id as NuGet restricts it (at most 100 characters, words joined by . and -), a version as SemVer 2 or with four parts.
    const string Pattern =
        @"\A\s*(?=[^,]{1,100},)(?<id>[0-9A-Za-z_]+([.-][0-9A-Za-z_]+)*)\s*,"
        + @"\s*(?<version>[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?)\s*\z";

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
