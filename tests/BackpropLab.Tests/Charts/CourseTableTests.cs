using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class CourseTableTests
{
    static readonly Matrix<double> logits = Matrix<double>.Build.DenseOfColumnMajor(6, 1, [-2, 0.5, -1, 3, 2, -0.25]);

    [Fact]
    public void A_gradient_table_tells_shapes_and_values_that_differ() => Snapshot.Match("gradient-table", Gradients().ToString());

    [Fact]
    public void The_report_of_a_check_is_a_table()
    {
        var network = SmallNetwork.ByHand();
        var table = Chart.GradientTable(GradientCheck.Run(network, Samples.Six.X, Samples.Six.T)).ToString();

        Assert.Matches(@"^Analytic and numeric gradients\nparameter +shape +element +analytic +numeric +relative error +verdict\nW1 +\(2, 2\) .* ✓ agrees\n", table);
        Assert.Equal(4, Regex.Count(table, "✓ agrees"));
    }

    [Fact]
    public void Rows_that_differ_are_marked_by_more_than_colour()
    {
        var html = Gradients().ToHtml();

        Assert.Equal(2, Regex.Count(html, "<tr class=\"bl-marked\">"));
        Assert.Equal(2, Regex.Count(html, "✗"));
    }

    [Fact]
    public void A_prediction_table_marks_what_is_wrong_and_counts_it() =>
        Snapshot.Match("prediction-table", Chart.PredictionTable(Samples.Six, logits, rows: 3).ToString());

    [Fact]
    public void A_network_and_its_logits_give_the_same_table()
    {
        var network = SmallNetwork.ByHand();

        Assert.Equal(
            Chart.PredictionTable(Samples.Six, network.Logits(Samples.Six.X)).ToString(),
            Chart.PredictionTable(network, Samples.Six).ToString());
    }

    [Fact]
    public void Of_several_classes_the_predicted_one_is_shown()
    {
        var data = new Dataset("Three", Matrix<double>.Build.Dense(2, 6, (i, j) => i + j), [2, 0]);
        var table = Chart.PredictionTable(data, Matrix<double>.Build.DenseOfArray(new[,] { { 0.0, 0, Math.Log(2) }, { 0, Math.Log(8), 0 } })).ToString();

        Assert.Contains("p(prediction)", table);
        Assert.Matches(@"0 .* 0\.6931 +0\.5 +class 2 +class 2 +✓", table);
        Assert.Matches(@"1 .* 2\.0794 +0\.8 +class 1 +class 0 +✗ wrong", table);
        Assert.EndsWith("Of all 2, 1 is wrong. 2 of 6 features are left out.", table);
    }

    static Table Gradients() => Chart.GradientTable(
    [
        ("W1", Matrix<double>.Build.Dense(2, 2, 0.125), Matrix<double>.Build.Dense(2, 2, 0.125 + 1e-13)),
        ("b1", Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2 } }), Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 4 } })),
        ("W2", Matrix<double>.Build.Dense(1, 2), Matrix<double>.Build.Dense(2, 1)),
    ]);
}
