using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Guards;

/// <summary>Checks of arguments that every room makes, in the words that they share.</summary>
static class Guard
{
    public static void Finite(Matrix<double> matrix, string parameter)
    {
        var values = matrix.AsColumnMajorArray() ?? matrix.ToColumnMajorArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{parameter}[{i % matrix.RowCount}, {i / matrix.RowCount}] is {values[i]}: ")
                    + "every value must be a finite number.",
                    parameter);
            }
        }
    }

    public static void NotEmpty(int count, string what, string parameter)
    {
        if (count == 0)
            throw new ArgumentException($"{what} is empty: there is nothing to show.", parameter);
    }

    public static void AtLeast(int least, int count, string parameter)
    {
        if (count < least)
            throw OutOfRange(parameter, count, $"at least {least} is needed");
    }

    public static void AtLeast(int least, int count, string parameter, string why)
    {
        if (count < least)
            throw OutOfRange(parameter, count, $"at least {least} is needed, {why}");
    }

    /// <summary>Lays gradients beside the parameters that they are of, W1, b1, ...</summary>
    public static IEnumerable<(string Name, Matrix<double> Gradient)> OneForEach(IReadOnlyList<string> names, IReadOnlyList<Matrix<double>> gradients, string parameter) =>
        gradients.Count == names.Count ? names.Zip(gradients)
        : throw new ArgumentException($"There are {gradients.Count} gradients for {string.Join(", ", names)}: give one for each, in this order.", parameter);

    public static void NotNegative(double value, string parameter)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw OutOfRange(parameter, value, $"a finite number, zero or more, is needed");
    }

    public static void Positive(double value, string parameter)
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw OutOfRange(parameter, value, $"a finite number above zero is needed");
    }

    public static void OpenFraction(double value, string parameter)
    {
        if (!(value > 0 && value < 1))
            throw OutOfRange(parameter, value, $"a fraction between 0 and 1, both excluded, is needed");
    }

    // The value stands in the sentence: the framework would append it in the culture of the day.
    public static ArgumentOutOfRangeException OutOfRange(string parameter, IFormattable value, FormattableString expected) => new(
        parameter, FormattableString.Invariant($"{parameter} is {value}: {FormattableString.Invariant(expected)}."));
}
