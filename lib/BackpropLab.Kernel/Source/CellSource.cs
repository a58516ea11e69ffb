using System.Text;
using System.Text.RegularExpressions;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Kernel;

/// <summary>
/// A cell's C# with its directives taken out: a line with <c>#r</c>, <c>#i</c> or <c>#!</c> in column 0, wherever it
/// stands. Each leaves an empty line, so that line numbers stay the cell's own.
/// </summary>
/// <param name="Code">The C# that is left.</param>
/// <param name="References">What the cell refers to, in order.</param>
sealed partial record CellSource(string Code, IReadOnlyList<CellReference> References)
{
    /// <exception cref="CellException">A directive is unknown or not well formed.</exception>
    public static CellSource Parse(string text)
    {
        var code = new StringBuilder();
        var references = new List<CellReference>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                code.Append('\n');
            if (IsDirective(lines[i]))
                references.Add(Directive(lines[i], i + 1));
            else
                code.Append(lines[i]);
        }

        return new CellSource(code.ToString(), references);
    }

    /// <summary>A cell with blanks for its directives, so that every place is the cell's own.</summary>
    public static SourceText ScriptText(string cell)
    {
        var text = cell.ToCharArray();
        foreach (var line in cell.AsSpan().EnumerateLines())
        {
            if (IsDirective(line) && cell.AsSpan().Overlaps(line, out var start))
                text.AsSpan(start, line.Length).Fill(' ');
        }

        return SourceText.From(new string(text));
    }

    /// <summary>Whether a line is no C#.</summary>
    public static bool IsDirective(ReadOnlySpan<char> line) => DirectivePattern().IsMatch(line);

    static CellReference Directive(string line, int number)
    {
        if (line.StartsWith("#!", StringComparison.Ordinal))
            throw UnknownDirective(number, line.Split(' ')[0]);
        if (line.StartsWith("#i", StringComparison.Ordinal))
            throw CellException.AtDirective(number, "#i is not known here: packages come from the sources that the .NET SDK is set up with.");
        if (ReferencePattern().Match(line) is not { Success: true } match)
            throw CellException.AtDirective(number, $"{line.Trim()} is not well formed: a reference stands alone on its line, as #r \"file.dll\" or #r \"nuget: Package, version\".");

        var target = match.Groups["target"].Value.Trim();
        if (!target.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            return new FileReference(target, number);

        var package = PackagePattern().Match(target["nuget:".Length..]);
        return package.Success
            ? new PackageLine(new(package.Groups["id"].Value, package.Groups["version"] is { Success: true } version ? version.Value : PackageReference.Newest), number)
            : throw CellException.AtDirective(number, $"{line.Trim()} names no package: write #r \"nuget: Package, version\".");
    }

    static CellException UnknownDirective(int number, string name) => CellException.AtDirective(number,
        $"{name} is not known here: {NotOffered.InsteadOf(name) ?? "a C# cell takes #r \"file.dll\" and #r \"nuget: Package, version\"."}");

    // #region and #if are C#'s own.
    [GeneratedRegex("""^#(!|[ri](\s|"|$))""")]
    private static partial Regex DirectivePattern();

    [GeneratedRegex("""^#r\s*"(?<target>[^"]+)"\s*$""")]
    private static partial Regex ReferencePattern();

    // An id as NuGet restricts it; a range has commas of its own.
    [GeneratedRegex("""^\s*(?<id>[0-9A-Za-z_]+([.-][0-9A-Za-z_]+)*)\s*(,\s*(?<version>\S.*?)\s*)?$""")]
    private static partial Regex PackagePattern();
}
