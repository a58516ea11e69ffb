using System.Globalization;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>What the charts refuse, in the words that they share.</summary>
static class ChartGuard
{
    public static void Finite(IReadOnlyList<double> values, string what, string parameter)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    $"{what}[{i}] is {Text(values[i])}: a chart needs finite numbers.", parameter);
            }
        }
    }

    public static void Range(double from, double to, string parameter)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
        {
            throw new ArgumentException(
                $"The range goes from {Text(from)} to {Text(to)}: two finite numbers, the lower one first, are expected.", parameter);
        }
    }

    public static void Columns(int columns, string parameter)
    {
        if (columns < 1)
            throw new ArgumentOutOfRangeException(parameter, columns, "At least 1 column is needed.");
    }

    public static void Feature(Dataset data, int column, string parameter)
    {
        if (column < 0 || column >= data.Features)
        {
            throw new ArgumentOutOfRangeException(
                parameter, column, $"{data.Name} has {data.Features} features: a column from 0 to {data.Features - 1} is expected.");
        }
    }

    public static void Curve(Curve curve, bool logarithmic, string parameter)
    {
        if (curve.X.Count != curve.Y.Count)
        {
            throw new ArgumentException(
                $"Curve '{curve.Name}' has {curve.X.Count} values of x but {curve.Y.Count} of y: give one y for each x.", parameter);
        }

        Guard.NotEmpty(curve.Y.Count, $"Curve '{curve.Name}'", parameter);
        Finite(curve.X, $"x of curve '{curve.Name}'", parameter);
        Finite(curve.Y, $"y of curve '{curve.Name}'", parameter);
        for (var i = 0; logarithmic && i < curve.Y.Count; i++)
        {
            if (curve.Y[i] <= 0)
            {
                throw new ArgumentException(
                    $"y of curve '{curve.Name}'[{i}] is {Text(curve.Y[i])}: a logarithmic axis needs positive numbers.", parameter);
            }
        }
    }

    public static void Losses(string run, IReadOnlyList<double> losses, string parameter)
    {
        for (var i = 0; i < losses.Count; i++)
        {
            if (!double.IsFinite(losses[i]))
            {
                throw new ArgumentException(
                    $"Run '{run}' has the loss {Text(losses[i])} in epoch {i + 1}: training diverged there. "
                    + "Train with a smaller learning rate, or draw only the epochs before.", parameter);
            }
        }
    }

    public static void Accuracies(string run, IReadOnlyList<double> accuracies, int epochs, string parameter)
    {
        if (accuracies.Count != epochs)
        {
            throw new ArgumentException(
                $"Run '{run}' has {epochs} losses but {accuracies.Count} accuracies: give one of each for every epoch.", parameter);
        }

        for (var i = 0; i < accuracies.Count; i++)
        {
            if (!(accuracies[i] >= 0 && accuracies[i] <= 1))
            {
                throw new ArgumentException(
                    $"Run '{run}' has the accuracy {Text(accuracies[i])} in epoch {i + 1}: a share from 0 to 1 is expected.", parameter);
            }
        }
    }

    public static void Norms(string layer, IReadOnlyList<double> norms, string parameter)
    {
        Guard.NotEmpty(norms.Count, $"Layer '{layer}'", parameter);
        for (var i = 0; i < norms.Count; i++)
        {
            if (!(norms[i] >= 0 && double.IsFinite(norms[i])))
            {
                throw new ArgumentException(
                    $"Layer '{layer}' has the gradient norm {Text(norms[i])} in epoch {i + 1}: a finite number, not below 0, is expected.", parameter);
            }
        }
    }

    static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The class number of each row of targets, (N, 1) with class numbers or (N, K) one-hot.</summary>
    public static int[] Labels(Matrix<double> targets, int samples, string parameter)
    {
        if (targets.RowCount != samples)
        {
            throw new ArgumentException(
                $"x has {samples} rows but {parameter} is ({targets.RowCount}, {targets.ColumnCount}): give one row of targets for each sample.", parameter);
        }

        return [.. Enumerable.Range(0, samples).Select(row => targets.ColumnCount == 1 ? ClassNumber(targets[row, 0], row, parameter) : OneHot(targets, row, parameter))];
    }

    static int ClassNumber(double value, int row, string parameter) =>
        value >= 0 && value <= 1000 && value == Math.Floor(value)
            ? (int)value
            : throw new ArgumentException(
                $"{parameter}[{row}, 0] is {Text(value)}: class numbers 0, 1, 2, ... are expected.", parameter);

    static int OneHot(Matrix<double> targets, int row, string parameter)
    {
        var values = targets.Row(row);
        return values.All(value => value is 0 or 1) && values.Sum() == 1
            ? values.MaximumIndex()
            : throw new ArgumentException($"Row {row} of {parameter} is not one-hot: one 1 and otherwise 0 are expected.", parameter);
    }
}
