using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Licences;

/// <summary>A row of THIRD-PARTY-NOTICES.md: a part, its versions and lines of versions, and the files it consists of, as patterns in backticks.</summary>
sealed partial record Notice(string Part, string[] Versions, string[] Lines, string[] Files)
{
    /// <summary>The rows of the table that has a column of files.</summary>
    public static IReadOnlyList<Notice> All { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md"))
            .Where(line => line.StartsWith("| [", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new Notice(cells[1], Matches(Version(), cells[2]), Matches(VersionLine(), cells[2]), Matches(FilePattern(), cells[3])))];

    public bool Names(string file) => Files.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, file));

    /// <summary>Whether a version is one of the part's, whatever an assembly adds to it after a - or a +.</summary>
    public bool Has(string version) => Versions.Any(own => version == own || version.StartsWith(own + "-", StringComparison.Ordinal) || version.StartsWith(own + "+", StringComparison.Ordinal));

    /// <summary>Whether a version is of a line of versions, written as 10.0.x: what comes with the SDK has that of the SDK.</summary>
    public bool HasLineOf(string version) => Lines.Any(line => version.StartsWith(line, StringComparison.Ordinal));

    static string[] Matches(Regex pattern, string cell) => [.. pattern.Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"(\d+(?:\.\d+)+(?:-[\w.]+)?)")]
    private static partial Regex Version();

    [GeneratedRegex(@"(\d+\.(?:\d+\.)*)x\b")]
    private static partial Regex VersionLine();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex FilePattern();
}
