using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>What the data functions refuse, in the words that they share.</summary>
static class DataGuard
{
    public static void Finite(Matrix<double> matrix, string parameter)
    {
        var values = matrix.AsColumnMajorArray() ?? matrix.ToColumnMajorArray();
        for (var i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i]))
                throw new ArgumentException(
                    $"{parameter}[{i % matrix.RowCount}, {i / matrix.RowCount}] is {values[i].ToString(CultureInfo.InvariantCulture)}: every value must be a finite number.",
                    parameter);
    }

    public static void AtLeast(int least, int count, string parameter)
    {
        if (count < least)
            throw new ArgumentOutOfRangeException(parameter, count, $"At least {least.ToString(CultureInfo.InvariantCulture)} is needed.");
    }

    public static void NotNegative(double value, string parameter)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(parameter, value, "A finite number, zero or more, is needed.");
    }

    public static void OpenFraction(double value, string parameter)
    {
        if (!(value > 0 && value < 1))
            throw new ArgumentOutOfRangeException(parameter, value, "A fraction between 0 and 1, both excluded, is needed.");
    }
}
