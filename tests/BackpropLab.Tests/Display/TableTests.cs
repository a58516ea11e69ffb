using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Display;

public class TableTests
{
    [Fact]
    public void A_table_aligns_numbers_and_keeps_texts() =>
        Snapshot.Match("table", new Table("Models compared", ["model", "parameters", "loss", "accuracy"],
            [["logistic", 3, 0.251234, 0.8583], ["one <hidden> layer", 33, 2.5e-7, 1.0]]).ToString());

    [Fact]
    public void A_small_matrix_is_shown_whole() =>
        Snapshot.Match("matrix-small", new MatrixView(Matrix<double>.Build.DenseOfArray(new[,] { { 1.5, -0.25, 1e-9 }, { 100, 0, double.NaN } }), "W1").ToString());

    [Fact]
    public void The_middle_of_a_large_matrix_is_left_out() =>
        Snapshot.Match("matrix-large", new MatrixView(Matrix<double>.Build.Dense(280, 30, (i, j) => i + j / 100.0), "X").ToString());

    [Fact]
    public void A_matrix_in_a_table_shows_its_shape_and_its_numbers()
    {
        var text = new Table("There", ["", "value"], [["W", Rows.Of([0.5, 0.2], [0.1, 0.3])], ["X", Matrix<double>.Build.Dense(280, 2, 1.5)], ["L", 0.25]]).ToString();

        Assert.Contains("(2, 2): 0.5 0.2 | 0.1 0.3\n", text);
        Assert.Contains("(280, 2): 1.5 1.5 …\n", text);
        Assert.EndsWith("0.25", text);
    }

    [Fact]
    public void A_table_has_a_row_for_each_thing_or_pair()
    {
        var written = new Table("Squares", ["n", "n²"], [[2, 4], [3, 9]]).ToString();

        Assert.Equal(written, Table.Of("Squares", ["n", "n²"], [2, 3], n => [n, n * n]).ToString());
        Assert.Equal(written, Table.Of("Squares", ["n", "n²"], [(2, 4), (3, 9)], (n, square) => [n, square]).ToString());
    }

    [Fact]
    public void A_table_of_elements_has_a_row_for_each() => Assert.Equal(
        new Table("Both", ["element", "one", "other"], [["W[0, 0]", 1.0, 5.0], ["W[0, 1]", 2.0, 6.0], ["b[0, 0]", 3.0, 7.0]]).ToString(),
        Table.OfElements("Both", ["element", "one", "other"], [("W", [Rows.Of([1, 2]), Rows.Of([5, 6])]), ("b", [Rows.Of([3]), Rows.Of([7])])]).ToString());

    [Fact]
    public void Matrices_that_do_not_belong_together_are_named()
    {
        Assert.StartsWith("The matrices of W are (1, 2) and (2, 1)", Refused(Rows.Of([1, 2]), Rows.Of([5], [6])));
        Assert.StartsWith("W has 0 matrices", Refused());

        static string Refused(params MathNet.Numerics.LinearAlgebra.Matrix<double>[] matrices) =>
            Assert.Throws<ArgumentException>(() => Table.OfElements("Both", ["element", "one", "other"], [("W", matrices)])).Message;
    }

    [Fact]
    public void A_row_that_does_not_fit_the_headers_is_named() => Assert.StartsWith(
        "Row 0 has 1 values but there are 2 headers", Assert.Throws<ArgumentException>(() => Table.Of("Squares", ["n", "n²"], [2, 3], n => [n])).Message);

    [Fact]
    public void A_table_is_marked_up_with_caption_and_header_cells()
    {
        var html = new Table("A < B", ["model", "accuracy"], [["a & b", 1.0]]).ToHtml();

        Assert.Contains("<caption>A &lt; B</caption>", html);
        Assert.Contains("<th scope=\"col\">accuracy</th>", html);
        Assert.Contains("<th scope=\"row\" class=\"bl-text\">a &amp; b</th>", html);
    }

    [Fact]
    public void A_long_table_says_what_is_left_out() =>
        Assert.EndsWith("The first 100 of 250 rows; 150 more are left out.",
            new Table("Long", ["i"], [.. Enumerable.Range(0, 250).Select(i => new object[] { i })]).ToString());
}
