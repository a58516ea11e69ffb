namespace BackpropLab.Tests.Data;

public class SpiralTests
{
    [Fact]
    public void Without_noise_a_points_angle_follows_from_its_arm_and_its_radius()
    {
        var spirals = Datasets.MakeSpirals(samplesPerArm: 20, arms: 3, noise: 0, seed: 42);

        Assert.Equal((60, 2, 3), (spirals.Samples, spirals.Features, spirals.ClassCount));
        Assert.All(Enumerable.Range(0, spirals.Samples), n =>
        {
            var (x, y) = (spirals.X[n, 0], spirals.X[n, 1]);
            var radius = Math.Sqrt(x * x + y * y);
            var angle = 4 * radius + 2 * Math.PI / 3 * spirals.Labels[n];
            Assert.InRange(radius, 0.05, 1);
            Assert.Equal(Math.Cos(angle), x / radius, 1e-12);
            Assert.Equal(Math.Sin(angle), y / radius, 1e-12);
            Assert.Equal(n / 20, spirals.Labels[n]);
        });
    }

    [Fact]
    public void A_seed_gives_the_same_points_again_and_another_one_others()
    {
        Assert.Equal(Datasets.MakeSpirals(5, 2, 0.2, seed: 1).X, Datasets.MakeSpirals(5, 2, 0.2, seed: 1).X);
        Assert.NotEqual(Datasets.MakeSpirals(5, 2, 0.2, seed: 1).X, Datasets.MakeSpirals(5, 2, 0.2, seed: 2).X);
    }

    [Fact]
    public void What_makes_no_spiral_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.MakeSpirals(0, 3, 0.2, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.MakeSpirals(5, 0, 0.2, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.MakeSpirals(5, 3, -1, seed: 1));
    }
}
