using System.Reflection;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>Runs the verbs of the card at the start of lesson 2; what they give is what NumPy gives for the column beside them.</summary>
public partial class NumPyHereTests
{
    public static TheoryData<string, double[]> Verbs => new()
    {
        { "Rows.Of([1, 2], [3, 4])", [1, 2, 3, 4] },
        { "Matrix.Build.Dense(2, 3)", [0, 0, 0, 0, 0, 0] },
        { "(A.RowCount, A.ColumnCount)", [2, 2] },
        { "A[1, 0]", [3] },
        { "A.RowAt(1)", [3, 4] },
        { "A * B", [19, 22, 43, 50] },
        { "A.Times(B)", [5, 12, 21, 32] },
        { "A.T()", [1, 3, 2, 4] },
        { "A.PlusRow(b)", [11, 22, 13, 24] },
        { "1 - A", [0, -1, -2, -3] },
        { "A / 2", [0.5, 1, 1.5, 2] },
        { "A.PointwiseExp()", [Math.Exp(1), Math.Exp(2), Math.Exp(3), Math.Exp(4)] },
        { "A.Map(v => 3 * v)", [3, 6, 9, 12] },
        { "A.SumOverRows()", [4, 6] },
        { "A.MeanOverRows()", [2, 3] },
        { "A.Enumerate().Sum()", [10] },
    };

    [Fact]
    public void The_card_has_these_verbs_and_no_others() => Assert.Equal(Verbs.Select(verb => verb.Data.Item1), OnTheCard());

    [Fact]
    public void The_verbs_of_the_card_are_those_that_the_library_wants_to_come_first_while_a_function_is_written() => Assert.Equal(
        OnTheCard().SelectMany(code => Name().Matches(code)).Select(name => name.Value).Distinct(),
        typeof(Mlp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "CompleteFirst").Value!.Split(' '));

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_verb_of_the_card_gives_what_NumPy_gives(string code, double[] expected)
    {
        var lesson = await Lesson.FinishedAsync("02-logistic-baseline.dib");

        Reference.Near(expected, await lesson.Read<double[]>(
            $$"""
            new Func<double[]>(() =>
            {
                var (A, B, b) = (Rows.Of([1, 2], [3, 4]), Rows.Of([5, 6], [7, 8]), Rows.Of([10, 20]));
                object it = {{code}};
                return it is Matrix<double> m ? m.ToRowMajorArray() : it is (int rows, int columns) ? new double[] { rows, columns } : new[] { (double)it };
            })()
            """));
    }

    static IEnumerable<string> OnTheCard() => DibDocument.Load(Path.Combine(Repository.Notebooks, "02-logistic-baseline.dib")).Cells
        .Where(cell => cell.IsMarkdown && cell.Source.Contains("**NumPy here.**")).Single().Source.Split('\n')
        .Where(line => line.StartsWith("> | ", StringComparison.Ordinal) && line.Contains('`'))
        .SelectMany(line => Code().Matches(line.Split('|')[^2])).Select(match => match.Groups["code"].Value);

    [GeneratedRegex(@"\b([A-Z]\w+|T)\b")]
    private static partial Regex Name();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
