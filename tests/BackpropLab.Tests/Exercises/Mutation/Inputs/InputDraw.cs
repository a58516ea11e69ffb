using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>
/// Sizes and random numbers for one valid input of an exercise, of all sorts that may matter: one sample, one unit, zeros, ties,
/// one sign only, large and small. Not the generator that the checks use.
/// </summary>
/// <param name="seed">The seed; the same one gives the same input on every machine.</param>
sealed class InputDraw(int seed)
{
    readonly Random random = new(seed);
    int n, d, h, k;

    /// <summary>The number of samples.</summary>
    public int N => Size(ref n);

    /// <summary>The number of features.</summary>
    public int D => Size(ref d);

    /// <summary>The number of hidden units.</summary>
    public int H => Size(ref h);

    /// <summary>The number of classes, two at least.</summary>
    public int K => k != 0 ? k : k = random.Next(2, 6);

    /// <summary>A whole number from one bound to the other.</summary>
    public int Whole(int low, int high) => random.Next(low, high + 1);

    /// <summary>A number between two bounds.</summary>
    public double Between(double low, double high) => low + (high - low) * random.NextDouble();

    /// <summary>Numbers between two bounds.</summary>
    public Matrix<double> Between(double low, double high, int rows, int columns) => Dense(rows, columns, () => Between(low, high));

    /// <summary>Numbers of one sort.</summary>
    public Matrix<double> Numbers(int rows, int columns)
    {
        var same = Whole(-8, 8) / 4.0;
        Func<double> sort = random.Next(9) switch
        {
            0 => () => Whole(-2, 2),
            1 => () => Between(0, 3),
            2 => () => Between(-3, 0),
            3 => () => Whole(0, 2) == 0 ? Between(-2, 2) : 0,
            4 => () => same,
            5 => () => Between(-1e6, 1e6),
            6 => () => Between(-1e-6, 1e-6),
            _ => () => Between(-3, 3),
        };
        return Dense(rows, columns, sort);
    }

    /// <summary>Logits: numbers, or some so large that their exponential is not finite.</summary>
    public Matrix<double> Logits(int rows, int columns) =>
        Whole(0, 3) > 0 ? Numbers(rows, columns) : Dense(rows, columns, () => Whole(-2, 2) * 400 + Between(-3, 3));

    /// <summary>Probabilities, 0 and 1 and one half among them.</summary>
    public Matrix<double> Probabilities(int rows) => Whole(0, 1) == 0
        ? Between(0, 1, rows, 1)
        : Dense(rows, 1, () => Whole(0, 4) / 4.0);

    /// <summary>Targets 0 and 1.</summary>
    public Matrix<double> Targets(int rows) => Dense(rows, 1, () => Whole(0, 1));

    /// <summary>One-hot rows.</summary>
    public Matrix<double> OneHot(int rows, int classes) => BackpropLab.OneHot.Encode([.. Enumerable.Range(0, rows).Select(_ => Whole(0, classes - 1))], classes);

    /// <summary>Rows of probabilities of the classes; some have ties.</summary>
    public Matrix<double> Distributions(int rows, int classes)
    {
        var parts = Whole(0, 1) == 0 ? Between(0.01, 1, rows, classes) : Dense(rows, classes, () => Whole(1, 3));
        return parts.NormalizeRows(1);
    }

    /// <summary>What hidden units give that are cut off below 0; some may be dead.</summary>
    public Matrix<double> AfterRelu(int rows, int columns)
    {
        var z = Numbers(rows, columns).Map(v => Math.Max(v, 0));
        foreach (var unit in Enumerable.Range(0, columns).Where(_ => Whole(0, 2) == 0))
            z.ClearColumn(unit);
        return z;
    }

    /// <summary>The rows 0 .. count - 1 in random order.</summary>
    public int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        return order;
    }

    int Size(ref int size) => size != 0 ? size : size = random.Next(4) == 0 ? 1 : random.Next(1, 7);

    static Matrix<double> Dense(int rows, int columns, Func<double> number) => Matrix<double>.Build.Dense(rows, columns, (_, _) => number());
}
