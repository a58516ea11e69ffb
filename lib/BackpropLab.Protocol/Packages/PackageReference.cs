using System.Text.RegularExpressions;

namespace BackpropLab.Protocol;

/// <summary>A NuGet package.</summary>
/// <param name="Id">The name of the package.</param>
/// <param name="Version">
/// <c>5.0.0</c> is that version and no other. A range or a floating version is what NuGet makes of it, as in .NET
/// Interactive, and so is <c>*</c>, the newest, which stands for a package that is named without a version.
/// </param>
public sealed partial record PackageReference(string Id, string Version)
{
    /// <summary>Stands where no version is named.</summary>
    public const string Newest = "*";

    // An id as NuGet restricts it (at most 100 characters, words joined by . and -), a version as SemVer 2 or with four parts.
    const string Pattern =
        @"\A\s*(?=[^,]{1,100},)(?<id>[0-9A-Za-z_]+([.-][0-9A-Za-z_]+)*)\s*,"
        + @"\s*(?<version>[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?)\s*\z";

    /// <summary>Reads <c>Id, 1.2.3</c>: one exact version, no range and nothing floating, so that every run is alike.</summary>
    /// <param name="text">The package as a notebook's <c>#!meta</c> names it.</param>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static PackageReference Parse(string text) =>
        Form().Match(text) is { Success: true } match
            ? new(match.Groups["id"].Value, match.Groups["version"].Value)
            : throw new FormatException($"the package \"{text}\" is not named with its version: expected \"Id, 1.2.3\".");

    /// <summary>The package as messages name it.</summary>
    public override string ToString() => Version == Newest ? Id : $"{Id} {Version}";

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
