namespace BackpropLab.Tests.Numerics;

public class BroadcastTests
{
    [Fact]
    public void An_axis_of_length_1_is_repeated_until_it_fits()
    {
        Assert.Equal(Rows.Of([-9, -19], [-8, -18]), Broadcast.Subtract(Rows.Of([1], [2]), Rows.Of([10, 20])));
        Assert.Equal(Rows.Of([11, 22], [13, 24]), Broadcast.Add(Rows.Of([1, 2], [3, 4]), Rows.Of([10, 20])));
        Assert.Equal(Rows.Of([11, 12]), Broadcast.Add(Rows.Of([10]), Rows.Of([1, 2])));
    }

    [Fact]
    public void Equal_shapes_are_added_as_ever() => Assert.Equal(Rows.Of([4, 6]), Broadcast.Add(Rows.Of([1, 2]), Rows.Of([3, 4])));

    [Fact]
    public void Shapes_that_NumPy_refuses_too_are_named() => Assert.StartsWith(
        "(2, 1) and (3, 1) do not fit", Assert.Throws<ArgumentException>(() => Broadcast.Add(Rows.Of([1], [2]), Rows.Of([1], [2], [3]))).Message);
}
