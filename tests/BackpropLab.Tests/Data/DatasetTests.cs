using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Data;

public class DatasetTests
{
    static readonly Matrix<double> X = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });

    [Fact]
    public void The_sizes_of_the_classes_are_counted_and_an_empty_one_is_0() =>
        Assert.Equal([2, 0, 1], new Dataset("three", Rows.Of([1], [2], [3]), [0, 2, 0], ["a", "b", "c"]).ClassSizes);

    [Fact]
    public void Classes_stand_as_numbers_as_a_column_and_as_one_hot_rows()
    {
        var data = new Dataset("three", X, [0, 2, 1]);

        Assert.Equal((3, 2, 3), (data.Samples, data.Features, data.ClassCount));
        Assert.Equal([0.0, 2, 1], data.T.Column(0));
        Assert.Equal(new double[,] { { 1, 0, 0 }, { 0, 0, 1 }, { 0, 1, 0 } }, data.OneHot().ToArray());
        Assert.Equal(["class 0", "class 1", "class 2"], data.ClassNames);
        Assert.Equal(["x₁", "x₂"], data.FeatureNames);
        Assert.Equal("three: 3 samples, 2 features, 3 classes", data.ToString());
    }

    [Fact]
    public void Rows_are_taken_in_the_order_asked_for()
    {
        var picked = new Dataset("three", X, [0, 1, 1], ["no", "yes"]).Rows([2, 0]);

        Assert.Equal(new double[,] { { 5, 6 }, { 1, 2 } }, picked.X.ToArray());
        Assert.Equal([1, 0], picked.Labels);
        Assert.Equal(["no", "yes"], picked.ClassNames);
    }

    [Fact]
    public void A_subset_that_lacks_a_class_keeps_the_number_of_classes() =>
        Assert.Equal(3, new Dataset("three", X, [0, 2, 1]).Rows([0]).OneHot().ColumnCount);

    [Fact]
    public void The_split_keeps_every_row_once()
    {
        var split = Datasets.MakeMoons(samples: 101, noise: 0.1, seed: 3).Split(testFraction: 0.25, seed: 5);

        Assert.Equal(26, split.Test.Samples);
        Assert.Equal(Enumerable.Range(0, 101), split.TrainRows.Concat(split.TestRows).Order());
    }

    [Fact]
    public void A_split_standardises_with_the_training_rows_alone()
    {
        var raw = Datasets.MakeMoons(samples: 50, noise: 0.1, seed: 3).Split(testFraction: 0.3, seed: 5);
        var (train, test) = raw.Standardized(epsilon: 0);

        Assert.Equal(0, train.X.ColumnSums().AbsoluteMaximum(), 1e-12);
        Assert.All(train.X.ColumnNorms(2), norm => Assert.Equal(Math.Sqrt(35), norm, 1e-12));
        Assert.Equal(StandardScaler.Fit(raw.Train.X).Transform(raw.Test.X), test.X);
    }

    [Fact]
    public void An_odd_number_of_moons_gives_class_1_the_extra_point() =>
        Assert.Equal([1, 2], new[] { 0, 1 }.Select(label => Datasets.MakeMoons(3, 0, seed: 1).Labels.Count(l => l == label)));

    [Fact]
    public void Blobs_give_the_first_classes_the_remainder() =>
        Assert.Equal([3, 3, 2], Enumerable.Range(0, 3).Select(label => Datasets.MakeBlobs(8, 3, seed: 1).Labels.Count(l => l == label)));
}
