using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// What a data set refuses, and the names that it gives.
public sealed partial class Dataset
{
    static void RequireSome(Matrix<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.RowCount == 0 || x.ColumnCount == 0)
            throw new ArgumentException($"x is ({x.RowCount}, {x.ColumnCount}): at least one sample and one feature are needed.", nameof(x));
    }

    /// <summary>The class numbers (N, 1), once each is known to be one.</summary>
    static Matrix<double> ClassNumbers(Matrix<double> x, IReadOnlyList<int> labels, IReadOnlyList<string>? classNames)
    {
        RequireSome(x);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != x.RowCount)
        {
            throw new ArgumentException(
                $"x is ({x.RowCount}, {x.ColumnCount}) but there are {labels.Count} labels: give one label for each row.", nameof(labels));
        }

        var largest = classNames is null ? labels.Max() : classNames.Count - 1;
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] < 0 || labels[i] > largest)
                throw new ArgumentException($"labels[{i}] is {labels[i]}: class numbers go from 0 to {largest}.", nameof(labels));
        }

        if (classNames is null)
            RequireFromZero(labels, largest);
        return Matrix<double>.Build.Dense(labels.Count, 1, (i, _) => labels[i]);
    }

    /// <summary>Classes that are numbered from 1, or hardly ever occur, are a mistake: nobody names what is not there.</summary>
    static void RequireFromZero(IReadOnlyList<int> labels, int largest)
    {
        var (smallest, different) = (labels.Min(), labels.Distinct().Count());
        if (smallest > 0)
        {
            throw new ArgumentException(
                $"The smallest label is {smallest}: class numbers go from 0 to K - 1. Subtract {smallest}, or give classNames if class 0 has no sample here.", nameof(labels));
        }

        if (largest > 2L * different)
        {
            throw new ArgumentException(
                $"The labels go up to {largest} but only {different} different ones occur: class numbers go from 0 to K - 1. "
                + "Number them so, or give classNames if classes have no sample here.", nameof(labels));
        }
    }

    static IReadOnlyList<string> Named(IReadOnlyList<string>? names, Matrix<double> columns, string symbol, string what, string parameter)
    {
        if (names is null)
            return [.. Enumerable.Range(1, columns.ColumnCount).Select(i => symbol + Subscript(i))];
        return names.Count == columns.ColumnCount ? names : throw new ArgumentException(
            $"{symbol} is ({columns.RowCount}, {columns.ColumnCount}) but there are {names.Count} {what} names: give one for each column.", parameter);
    }

    static string Subscript(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('₀' + (digit - '0'))));
}
