namespace BackpropLab;

/// <summary>A solution as it is shown: made of the very lambda that the library runs, so that the two never differ.</summary>
static class SolutionText
{
    const string Arrow = "=>";

    /// <summary>A function with this signature and the lambda's body.</summary>
    /// <param name="signature">The function's signature.</param>
    /// <param name="lambda">The lambda as it stands in the source.</param>
    public static string Of(string signature, string lambda)
    {
        var body = lambda[(lambda.IndexOf(Arrow, StringComparison.Ordinal) + Arrow.Length)..];
        var lines = Dedented(body.ReplaceLineEndings("\n").Trim().Split('\n'));
        return lines[0] == "{"
            ? string.Join('\n', lines.Prepend(signature))
            : $"{signature} =>\n    {string.Join("\n    ", lines)};";
    }

    // The first line follows the arrow, so it tells nothing of the margin; where the body begins with a line of its own,
    // the last one has the same margin as the first.
    static string[] Dedented(string[] lines)
    {
        var margins = lines.Skip(1).Where(line => line.Trim() != "").Select(line => line.Length - line.TrimStart().Length).ToArray();
        var margin = margins.DefaultIfEmpty(0).Min();
        return [lines[0], .. lines.Skip(1).Select(line => line.Length < margin ? "" : line[margin..])];
    }
}
