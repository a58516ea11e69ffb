namespace BackpropLab.Exercises;

/// <summary>A solution as it is shown: made of the very lambda that the library runs, so that the two never differ.</summary>
static class SolutionText
{
    const string Arrow = "=>";
    const string Margin = "\n    ";
    const int Columns = 100;

    /// <summary>A function with this signature and the lambda's body.</summary>
    /// <param name="signature">The function's signature.</param>
    /// <param name="lambda">The lambda as it stands in the source.</param>
    public static string Of(string signature, string lambda)
    {
        var body = lambda[(lambda.IndexOf(Arrow, StringComparison.Ordinal) + Arrow.Length)..];
        var lines = Dedented(body.ReplaceLineEndings("\n").Trim().Split('\n'));
        return lines[0] == "{"
            ? string.Join('\n', lines.Prepend(Wrapped(signature)))
            : $"{Wrapped(signature)} =>{Margin}{string.Join(Margin, lines)};";
    }

    // The parameters are in the last parenthesis that opens: those of a tuple that is returned come before it.
    static string Wrapped(string signature)
    {
        if (signature.Length + " =>".Length <= Columns)
            return signature;
        var start = signature.LastIndexOf('(') + 1;
        return signature[..start] + signature[start..].Split(", ").Aggregate("", (text, parameter) =>
            text == "" ? Margin + parameter
            : text.Length - text.LastIndexOf('\n') + parameter.Length + ", ) =>".Length > Columns ? text + "," + Margin + parameter
            : text + ", " + parameter);
    }

    // The first line of a body follows the arrow, so the margin is told by the others; where the body is a block, its last
    // line has the same margin as its first.
    static string[] Dedented(string[] lines)
    {
        var margins = lines.Skip(1).Where(line => line.Trim() != "").Select(line => line.Length - line.TrimStart().Length).ToArray();
        var margin = margins.DefaultIfEmpty(0).Min();
        return [lines[0], .. lines.Skip(1).Select(line => line.Length < margin ? "" : line[margin..])];
    }
}
