using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

/// <summary>What the tape refuses, in the words that its parts share.</summary>
static class TapeGuard
{
    public static void AtLeast1(int count, string parameter)
    {
        if (count < 1)
            throw new ArgumentOutOfRangeException(parameter, FormattableString.Invariant($"{parameter} is {count}: at least 1 is needed."));
    }

    public static void Positive(double value, string parameter)
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(parameter, FormattableString.Invariant($"{parameter} is {value}: a finite number above zero is needed."));
    }

    public static void NotNegative(double value, string parameter)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(parameter, FormattableString.Invariant($"{parameter} is {value}: a finite number, zero or more, is needed."));
    }

    /// <summary>Targets of the outputs' shape, of which each is allowed.</summary>
    public static void Targets(Matrix<double> targets, Matrix<double> outputs, Func<double, bool> isAllowed, string allowed, string parameter)
    {
        ArgumentNullException.ThrowIfNull(targets, parameter);
        if ((targets.RowCount, targets.ColumnCount) != (outputs.RowCount, outputs.ColumnCount))
        {
            throw new ArgumentException($"The targets are {Shape(targets)} but the outputs are {Shape(outputs)}: one target for each output is needed.", parameter);
        }

        foreach (var (row, column, value) in targets.EnumerateIndexed())
        {
            if (!isAllowed(value))
                throw new ArgumentException(FormattableString.Invariant($"Target [{row}, {column}] is {value}: {allowed}."), parameter);
        }
    }

    /// <summary>Probabilities from 0 to 1, or NaN: what diverges is seen in the loss.</summary>
    public static void Probabilities(Matrix<double> probabilities)
    {
        foreach (var (row, column, value) in probabilities.EnumerateIndexed())
        {
            if (value is < 0 or > 1)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Probability [{row}, {column}] is {value}: a number from 0 to 1 is needed. Logits go into BinaryCrossEntropyWithLogits."));
            }
        }
    }

    public static string Shape(Matrix<double> matrix) => FormattableString.Invariant($"({matrix.RowCount}, {matrix.ColumnCount})");
}
