using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>How far two results are apart: shape first, then values.</summary>
static class Agreement
{
    /// <summary>
    /// Values agree up to this relative error. Wide enough for a sum in another order or an epsilon that guards a
    /// logarithm, narrow enough for a one-sided difference quotient.
    /// </summary>
    public const double Tolerance = 1e-6;

    // Of an element that is smaller beside the largest of its matrix the digits say little: it may be what a cancellation left.
    const double SmallestShare = 1e-3;

    public static bool SameShape(Matrix<double> expected, Matrix<double> actual) =>
        (expected.RowCount, expected.ColumnCount) == (actual.RowCount, actual.ColumnCount);

    /// <summary>
    /// The largest relative error, |expected - actual| / max(|expected|, |actual|, floor), of any element of two matrices of the
    /// same shape; infinite where one is not a number. The floor is a thousandth of the largest element, which holds for results
    /// of any size; a gradient check has a fixed one, as it compares with a quotient of fixed accuracy.
    /// </summary>
    public static double RelativeError(Matrix<double> expected, Matrix<double> actual)
    {
        var floor = Floor(expected);
        return expected.EnumerateIndexed().Max(item => RelativeError(item.Item3, actual[item.Item1, item.Item2], floor));
    }

    /// <summary>The places at which two matrices of the same shape differ.</summary>
    public static IReadOnlySet<(int Row, int Column)> Differences(Matrix<double> expected, Matrix<double> actual)
    {
        var floor = Floor(expected);
        return expected.EnumerateIndexed().Where(item => RelativeError(item.Item3, actual[item.Item1, item.Item2], floor) > Tolerance)
            .Select(item => (item.Item1, item.Item2)).ToHashSet();
    }

    /// <summary>Whether two matrices are the same, in shape too.</summary>
    public static bool Same(Matrix<double> expected, Matrix<double> actual) => SameShape(expected, actual) && RelativeError(expected, actual) <= Tolerance;

    /// <summary>Whether two results are the same, NaN being equal to NaN.</summary>
    public static bool Same(ResultValues expected, ResultValues actual) =>
        expected.Items.Count == actual.Items.Count && expected.Items.Zip(actual.Items).All(pair => pair is ({ } e, { } a)
            ? Same(e, a)
            : pair is (null, null));

    static double Floor(Matrix<double> expected) => SmallestShare * expected.Enumerate().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();

    static double RelativeError(double expected, double actual, double floor)
    {
        if (expected.Equals(actual))
            return 0;
        var error = Math.Abs(expected - actual) / Math.Max(Math.Max(Math.Abs(expected), Math.Abs(actual)), floor);
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }
}
