using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>What the charts refuse, in the words that they share.</summary>
static class ChartGuard
{
    public static void Finite(IReadOnlyList<double> values, string what, string parameter)
    {
        for (var i = 0; i < values.Count; i++)
            if (!double.IsFinite(values[i]))
                throw new ArgumentException(
                    $"{what}[{i}] is {values[i].ToString(CultureInfo.InvariantCulture)}: a chart needs finite numbers.", parameter);
    }

    public static void NotEmpty(int count, string what, string parameter)
    {
        if (count == 0)
            throw new ArgumentException($"{what} is empty: there is nothing to show.", parameter);
    }

    public static void Feature(Dataset data, int column, string parameter)
    {
        if (column < 0 || column >= data.Features)
            throw new ArgumentOutOfRangeException(
                parameter, column, $"{data.Name} has {data.Features} features: a column from 0 to {data.Features - 1} is expected.");
    }

    /// <summary>The class number of each row of targets, (N, 1) with class numbers or (N, K) one-hot.</summary>
    public static int[] Labels(Matrix<double> targets, int samples, string parameter)
    {
        if (targets.RowCount != samples)
            throw new ArgumentException(
                $"X has {samples} rows but {parameter} is ({targets.RowCount}, {targets.ColumnCount}): give one row of targets for each sample.", parameter);
        return [.. Enumerable.Range(0, samples).Select(row => targets.ColumnCount == 1 ? ClassNumber(targets[row, 0], row, parameter) : OneHot(targets, row, parameter))];
    }

    static int ClassNumber(double value, int row, string parameter) =>
        value >= 0 && value <= 1000 && value == Math.Floor(value)
            ? (int)value
            : throw new ArgumentException(
                $"{parameter}[{row}, 0] is {value.ToString(CultureInfo.InvariantCulture)}: class numbers 0, 1, 2, ... are expected.", parameter);

    static int OneHot(Matrix<double> targets, int row, string parameter)
    {
        var values = targets.Row(row);
        return values.All(value => value is 0 or 1) && values.Sum() == 1
            ? values.MaximumIndex()
            : throw new ArgumentException($"Row {row} of {parameter} is not one-hot: one 1 and otherwise 0 are expected.", parameter);
    }
}
