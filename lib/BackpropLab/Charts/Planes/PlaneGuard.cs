using System.Globalization;
using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>What the charts of a plane refuse: data of other sizes, and what is no probability.</summary>
static class PlaneGuard
{
    public static void TwoClasses(Dataset data, string parameter)
    {
        if (data.Features != 2 || data.ClassCount > 2)
        {
            throw new ArgumentException(
                $"{data.Name} has {data.Features} features and {data.ClassCount} classes: "
                + "this chart is drawn for 2 features and 2 classes.", parameter);
        }
    }

    public static void Classes(Dataset data, string parameter)
    {
        if (data.Features != 2 || data.ClassCount > Palette.RegionCount)
        {
            throw new ArgumentException(
                $"{data.Name} has {data.Features} features and {data.ClassCount} classes: "
                + $"a decision boundary is drawn for 2 features and up to {Palette.RegionCount} classes.", parameter);
        }
    }

    /// <summary>
    /// What a model returned for <paramref name="points"/> points, if it is the probability of class 1 for each, or the
    /// probabilities of all classes.
    /// </summary>
    public static Matrix<double> Probabilities(Matrix<double> returned, int points, int classes, string parameter)
    {
        if (returned is null || returned.RowCount != points || returned.ColumnCount > Palette.RegionCount
            || (returned.ColumnCount < classes && classes > 2))
        {
            throw new ArgumentException(
                $"The function returned {Shape(returned)} for points ({points}, 2): "
                + (classes > 2
                    ? $"a probability for each of {classes} classes, ({points}, {classes}), is expected."
                    : $"the probability of class 1 for each, ({points}, 1), or one for each class, ({points}, 2), is expected."), parameter);
        }

        foreach (var (row, _, p) in returned.EnumerateIndexed())
        {
            if (!(p >= 0 && p <= 1))
            {
                throw new ArgumentException(
                    $"The function returned {Text(p)} for point {row}: a probability between 0 and 1 is expected.", parameter);
            }
        }

        return returned;
    }

    static string Shape(Matrix<double>? matrix) => matrix is null ? "null" : $"({matrix.RowCount}, {matrix.ColumnCount})";

    static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
