namespace BackpropLab.Tests.Data;

public class MeasuredDataTests
{
    [Fact]
    public void The_irises_are_scikit_learns()
    {
        var expected = Reference.Read("iris_data").GetProperty("iris");
        var iris = Datasets.LoadIris();

        Reference.Same(expected.GetProperty("X"), iris.X, 0, "X");
        Reference.Same(expected.GetProperty("y"), iris.Labels, 0, "y");
        Reference.Same(expected.GetProperty("classes"), iris.ClassNames, 0, "classes");
        Reference.Same(expected.GetProperty("columns"), iris.FeatureNames.Select(name => name[..^" (cm)".Length]), 0, "columns");
    }

    [Fact]
    public void The_digits_are_scikit_learns()
    {
        var expected = Reference.Read("digits_data").GetProperty("digits");
        var digits = Datasets.LoadDigits();

        Reference.Same(expected.GetProperty("X"), digits.X, 0, "X");
        Reference.Same(expected.GetProperty("y"), digits.Labels, 0, "y");
        Reference.Same(expected.GetProperty("column_sum"), digits.X.ColumnSums(), 0, "column_sum");
        Assert.Equal("pixel (7, 6)", digits.FeatureNames[62]);
    }
}
