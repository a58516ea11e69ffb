namespace BackpropLab.Tests.Numerics;

public class MatrixVerbsTests
{
    [Fact]
    public void A_verb_does_what_its_formula_says()
    {
        var a = Rows.Of([1, 2, 3], [4, 5, 6]);

        Assert.Equal(Rows.Of([1, 4], [2, 5], [3, 6]), a.T());
        Assert.Equal(Rows.Of([1, 4, 9], [16, 25, 36]), a.Times(a));
        Assert.Equal(Rows.Of([11, 22, 33], [14, 25, 36]), a.PlusRow(Rows.Of([10, 20, 30])));
        Assert.Equal(Rows.Of([5, 7, 9]), a.SumOverRows());
        Assert.Equal(Rows.Of([2.5, 3.5, 4.5]), a.MeanOverRows());
        Assert.Equal(Rows.Of([4, 5, 6]), a.RowAt(1));
        Assert.Equal(6, (2 - 2 * a.RowAt(0)).Append(Rows.Of([-6])).Largest());
        Assert.Equal(Rows.Of([1], [2]), new[] { 1.0, 2.0 }.ToColumn());
    }

    [Fact]
    public void Two_lists_are_as_far_apart_as_where_they_differ_most() =>
        Assert.Equal(3, new[] { 1.0, 2, 3 }.FurthestFrom([1.5, -1, 3]));

    [Fact]
    public void Lists_that_cannot_be_compared_are_counted()
    {
        Assert.StartsWith("There are 2 and 3 numbers", Assert.Throws<ArgumentException>(() => new[] { 1.0, 2 }.FurthestFrom([1, 2, 3])).Message);
        Assert.StartsWith("There are 0 and 0 numbers", Assert.Throws<ArgumentException>(() => Array.Empty<double>().FurthestFrom([])).Message);
        Assert.StartsWith("There are 0 numbers", Assert.Throws<ArgumentException>(() => Array.Empty<double>().ToColumn()).Message);
    }

    [Fact]
    public void A_shape_that_does_not_fit_is_named_with_the_one_that_does()
    {
        var a = Rows.Of([1, 2, 3], [4, 5, 6]);

        Assert.StartsWith("(2, 3) and (3, 2) do not fit", Assert.Throws<ArgumentException>(() => a.Times(a.T())).Message);
        Assert.StartsWith("(3, 1) is no row of (2, 3): give one of shape (1, 3).", Assert.Throws<ArgumentException>(() => a.PlusRow(Rows.Of([1], [2], [3]))).Message);
        Assert.StartsWith("Row 2 of (2, 3): the rows are 0 to 1.", Assert.Throws<ArgumentOutOfRangeException>(() => a.RowAt(2)).Message);
        Assert.StartsWith("Row 1 has 1 numbers and row 0 has 2", Assert.Throws<ArgumentException>(() => Rows.Of([1, 2], [3])).Message);
        Assert.StartsWith("A matrix has at least one row", Assert.Throws<ArgumentException>(() => Rows.Of()).Message);
    }
}
