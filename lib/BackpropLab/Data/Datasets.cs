using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// The data of the lessons: point clouds and lines with noise drawn as scikit-learn draws them, number for number, and
/// the measured sets that it ships.
/// </summary>
public static partial class Datasets
{
    /// <summary>Adds normal noise to each coordinate, row by row.</summary>
    static void AddNoise(double[] x, double[] y, double noise, NumPyRandomState random)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] += random.Normal(0, noise);
            y[i] += random.Normal(0, noise);
        }
    }

    /// <summary>The points of two curves in the shuffled order of <c>sklearn.utils.shuffle</c>, noise added.</summary>
    static Dataset ShuffledCurves(
        string name, List<(double X, double Y, int Label)> points, double noise, NumPyRandomState random)
    {
        var order = random.Permutation(points.Count);
        double[] x = [.. order.Select(i => points[i].X)];
        double[] y = [.. order.Select(i => points[i].Y)];
        AddNoise(x, y, noise, random);
        return Planar(name, x, y, [.. order.Select(i => points[i].Label)]);
    }

    static Dataset Planar(string name, double[] x, double[] y, int[] labels) =>
        new(name, Matrix<double>.Build.Dense(x.Length, 2, [.. x, .. y]), labels);

    /// <summary>Angles from 0 up to <paramref name="end"/>, as <c>numpy.linspace</c> spaces them.</summary>
    static IEnumerable<double> Angles(int count, double end, bool includeEnd)
    {
        var steps = includeEnd ? count - 1 : count;
        for (var i = 0; i < count; i++)
            yield return includeEnd && i == steps && i > 0 ? end : i * (end / Math.Max(steps, 1));
    }
}
