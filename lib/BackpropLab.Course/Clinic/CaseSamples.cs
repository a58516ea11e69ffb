using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The samples of one case.</summary>
/// <param name="Name">What they are called on the card.</param>
/// <param name="TrainX">Inputs to train with (N, D).</param>
/// <param name="TrainT">Their targets (N, 1).</param>
/// <param name="TestX">Inputs to test with (M, D).</param>
/// <param name="TestT">Their targets (M, 1).</param>
sealed record CaseSamples(string Name, Matrix TrainX, Matrix TrainT, Matrix TestX, Matrix TestT)
{
    const double TestFraction = 0.4;

    /// <summary>Two classes in the plane that no straight line parts, standardised, another set for every case.</summary>
    public static CaseSamples Bent(int place)
    {
        var samples = 160 + (20 * (place % 4));
        return (place % 3) switch
        {
            0 => Standardized("two moons", Datasets.MakeMoons(samples, 0.1 + (0.02 * (place % 5)), place + 1)),
            1 => Standardized("two circles", Datasets.MakeCircles(samples, 0.08, 0.45, place + 1)),
            _ => Standardized("four blobs, crosswise of one class", Crosswise(samples, place)),
        };
    }

    /// <summary>Two classes in the plane that a straight line parts well, off the middle and with the classes one after the other.</summary>
    public static CaseSamples Straight(int place)
    {
        var data = place % 2 == 0
            ? Datasets.MakeBlobs(160, Rows.Of([1.5, 2], [3, 3 + (0.05 * place)]), place + 1, 0.8)
            : Datasets.MakeMoons(160, 0.15 + (0.01 * place), place + 1);
        return Sorted(place % 2 == 0 ? "two blobs" : "two moons", data);
    }

    /// <summary>Three classes in the plane, standardised.</summary>
    public static CaseSamples ThreeClasses(int place) => place % 2 == 0
        ? Standardized("three blobs", Datasets.MakeBlobs(180, Rows.Of([0, 0], [2.5, 0.5], [1, 2.5]), place + 1, 0.7 + (0.02 * place)))
        : Standardized("six blobs around a middle, opposite ones of one class", Around(180, place));

    /// <summary>Numbers along a wave, the targets in units of their own.</summary>
    public static CaseSamples Wave(int place)
    {
        var random = new NumPyGenerator(place + 1);
        var (low, high, middle, height) = (-2.0, 2.0, 150 + (20 * place), 30.0);
        (Matrix X, Matrix T) Draw(int count)
        {
            // In the order of x, as measurements along a line come.
            var x = random.Uniform(low, high, count).Order().ToColumn();
            return (x, x.Map(value => middle + (height * Math.Sin((1.2 + (0.05 * place)) * value))) + (2 * random.StandardNormal(count, 1)));
        }

        var (train, test) = (Draw(48), Draw(32));
        return new("measurements along a wave", train.X, train.T, test.X, test.T);
    }

    /// <summary>The same samples in units of very different size.</summary>
    public CaseSamples InUnits(double first, double second)
    {
        Matrix Units(Matrix x) => Matrix.Build.Dense(x.RowCount, 2, (n, j) => j == 0 ? first * (x[n, 0] + 2) : second * (x[n, 1] - 3));
        return this with { TrainX = Units(TrainX), TestX = Units(TestX) };
    }

    static Dataset Crosswise(int samples, int seed) => Folded(Datasets.MakeBlobs(samples, Rows.Of([0, 0], [3, 0], [3, 3], [0, 3]), seed + 1, 0.6), 2);

    static Dataset Around(int samples, int seed) =>
        Folded(Datasets.MakeBlobs(samples, Matrix.Build.Dense(6, 2, (k, j) => 3 * Math.Cos((k * Math.PI / 3) - (j * Math.PI / 2))), seed + 1, 0.5), 3);

    // Blobs k and k + classes are of one class.
    static Dataset Folded(Dataset blobs, int classes) => new("blobs", blobs.X, [.. blobs.Labels.Select(label => label % classes)]);

    static CaseSamples Standardized(string name, Dataset data)
    {
        var (train, test) = data.Split(TestFraction, seed: 1).Standardized();
        return new(name, train.X, train.T, test.X, test.T);
    }

    static CaseSamples Sorted(string name, Dataset data)
    {
        int[] order = [.. Enumerable.Range(0, data.Samples).OrderBy(n => data.Labels[n]).ThenBy(n => n)];
        return new(name, Matrix.Build.DenseOfRowVectors(order.Select(n => data.X.Row(n))), order.Select(n => (double)data.Labels[n]).ToColumn(), null!, null!);
    }
}
