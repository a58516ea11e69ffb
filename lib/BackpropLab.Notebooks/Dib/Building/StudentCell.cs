using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks;

/// <summary>Makes a student's cell of a teacher's.</summary>
static partial class StudentCell
{
    /// <summary>What comes in place of a solution.</summary>
    public const string Blank = "throw new NotSolvedYet();";

    const string Begin = "// BEGIN SOLUTION";
    const string End = "// END SOLUTION";

    /// <param name="cell">The teacher's cell.</param>
    /// <param name="keep">Asked at every solution whether it stays; its markers go in either case.</param>
    /// <param name="refuse">Makes the exception for a line, from 1, and what is wrong there.</param>
    public static DibCell Of(DibCell cell, Func<bool> keep, Func<int, string, SourceException> refuse)
    {
        var lines = new List<string>();
        var (begun, kept) = (0, false);
        var source = cell.Source.Split('\n');
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i].Trim())
            {
                case Begin or End when !cell.IsCSharp:
                    throw refuse(i + 1, "a solution is marked in a cell that is not C#.");
                case Begin when begun > 0:
                    throw refuse(i + 1, $"a solution begins inside the one of line {begun}: expected \"{End}\" before it.");
                case Begin:
                    (begun, kept) = (i + 1, keep());
                    if (!kept)
                        lines.Add(Margin(source[i]) + Blank);
                    break;
                case End when begun == 0:
                    throw refuse(i + 1, $"a solution ends that has not begun: expected \"{Begin}\" before it.");
                case End:
                    begun = 0;
                    break;
                default:
                    if (begun == 0 || kept)
                        lines.Add(source[i]);
                    break;
            }
        }

        if (begun > 0)
            throw refuse(begun, $"the solution that begins here has no end: expected \"{End}\" in the same cell.");
        var text = string.Join('\n', lines);
        return cell with { Source = cell.IsCSharp ? WithoutAnswers(WithShorterPaths(text), keep) : text };
    }

    static string Margin(string line) => line[..(line.Length - line.TrimStart().Length)];

    // The teacher's edition lies one folder deeper.
    static string WithShorterPaths(string code) => code.Replace("\"../../lib/bin/", "\"../lib/bin/", StringComparison.Ordinal);

    static string WithoutAnswers(string code, Func<bool> keep)
    {
        string Asked(Match match, string blank) => keep() ? match.Value : $"{match.Groups[1].Value}{blank})";
        code = Answer().Replace(code, match => Asked(match, "'?'"));
        code = Prediction().Replace(code, match => Asked(match, "\"?\""));
        code = ClinicLine().Replace(code, match => Asked(match, ", 0"));
        return ClinicMend().Replace(code, match => Asked(match, ""));
    }

    [GeneratedRegex("""(Exercise\.Answer\("[^"]+", )'\w'\)""")]
    private static partial Regex Answer();

    [GeneratedRegex("""(Exercise\.Predict\("[^"]+", )"[^"]*"\)""")]
    private static partial Regex Prediction();

    [GeneratedRegex(@"(Clinic\.Line\(\d+), \d+\)")]
    private static partial Regex ClinicLine();

    // A mended line is a cell of its own, of one or more lines.
    [GeneratedRegex(@"^(Clinic\.Mend\(\d+), \d+, .*\)\s*\z", RegexOptions.Singleline)]
    private static partial Regex ClinicMend();
}
