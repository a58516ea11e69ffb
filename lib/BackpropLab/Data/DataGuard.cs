using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>What the data functions refuse, in the words that they share.</summary>
static class DataGuard
{
    public static void Finite(Matrix<double> matrix, string parameter)
    {
        foreach (var (row, column, value) in matrix.EnumerateIndexed(Zeros.AllowSkip))
            if (!double.IsFinite(value))
                throw new ArgumentException(
                    $"{parameter}[{row}, {column}] is {value.ToString(CultureInfo.InvariantCulture)}: every value must be a finite number.", parameter);
    }

    public static void Positive(int count, string parameter)
    {
        if (count < 1)
            throw new ArgumentOutOfRangeException(parameter, count, "At least 1 is needed.");
    }

    public static void NotNegative(double value, string parameter)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(parameter, value, "A finite number, zero or more, is needed.");
    }

    public static void OpenFraction(double value, string parameter)
    {
        if (!(value > 0 && value < 1))
            throw new ArgumentOutOfRangeException(parameter, value, "A fraction strictly between 0 and 1 is needed.");
    }
}
