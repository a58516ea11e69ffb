namespace BackpropLab.Tests.Data;

public class XorTests
{
    [Fact]
    public void Without_noise_the_points_are_the_corners_and_those_across_from_each_other_are_of_one_class()
    {
        var xor = Datasets.MakeXor(samples: 9, noise: 0, seed: 1);

        Assert.Equal((9, 2, 2), (xor.Samples, xor.Features, xor.ClassCount));
        Assert.All(Enumerable.Range(0, 9), n => Assert.Equal(xor.X[n, 0] * xor.X[n, 1] > 0 ? 0 : 1, xor.Labels[n]));
        Assert.All(xor.X.Enumerate(), coordinate => Assert.Equal(1, Math.Abs(coordinate)));
    }

    [Fact]
    public void The_noise_is_what_RandomState_draws_from_the_seed()
    {
        var (xor, random) = (Datasets.MakeXor(samples: 4, noise: 0.3, seed: 5), new NumPyRandomState(5));

        Assert.Equal([-1 + 0.3 * random.StandardNormal(), -1 + 0.3 * random.StandardNormal()], xor.X.Row(0));
    }

    [Fact]
    public void What_makes_no_square_is_refused()
    {
        Assert.StartsWith("samples is 3: at least 4 is needed, one for each corner", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.MakeXor(3, 0.1, seed: 1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.MakeXor(4, -0.1, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.MakeXor(4, 0.1, seed: -1));
    }
}
