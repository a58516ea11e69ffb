using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// The targets that a loss takes.
public sealed partial class Loss
{
    const double SumTolerance = 1e-9;

    Matrix<double> Targets(Matrix<double> t, Matrix<double> a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Targets(t, a.RowCount, a.ColumnCount);
    }

    /// <summary>The targets (N, K): as given, or one-hot from class numbers (N, 1) where K is above 1.</summary>
    internal Matrix<double> Targets(Matrix<double> t, int samples, int outputs)
    {
        ArgumentNullException.ThrowIfNull(t);
        if (IsSoftmax && outputs < 2)
            throw new ArgumentException($"{Name} needs at least 2 outputs but the network has {outputs}: use Loss.BinaryCrossEntropy for one output.", nameof(t));
        if (samples == 0)
            throw new ArgumentException($"The outputs are (0, {outputs}): at least one sample is needed.", nameof(t));
        if (t.RowCount != samples || (t.ColumnCount != outputs && t.ColumnCount != 1))
        {
            throw new ArgumentException(
                $"The targets are ({t.RowCount}, {t.ColumnCount}) but the outputs are ({samples}, {outputs}): "
                + $"give ({samples}, {outputs}){(outputs > 1 ? $", or class numbers ({samples}, 1)" : "")}.", nameof(t));
        }

        if (t.ColumnCount != outputs)
            return FromClassNumbers(t, outputs);

        for (var row = 0; row < samples; row++)
        {
            var sum = 0.0;
            for (var column = 0; column < outputs; column++)
            {
                var value = t[row, column];
                sum += value;
                if (!double.IsFinite(value) || (IsCrossEntropy && (value < 0 || value > 1)))
                {
                    throw new ArgumentException(
                        $"Target [{row}, {column}] is {Text(value)}: {Name} needs {(IsCrossEntropy ? "targets from 0 to 1" : "finite targets")}.", nameof(t));
                }
            }

            if (IsSoftmax && Math.Abs(sum - 1) > SumTolerance)
                throw new ArgumentException($"The targets of row {row} sum to {Text(sum)}: {Name} needs rows that sum to 1, such as one-hot rows.", nameof(t));
        }

        return t;
    }

    static Matrix<double> FromClassNumbers(Matrix<double> t, int outputs)
    {
        var oneHot = Matrix<double>.Build.Dense(t.RowCount, outputs);
        for (var row = 0; row < t.RowCount; row++)
        {
            var number = t[row, 0];
            if (!(number >= 0 && number < outputs && number == Math.Floor(number)))
                throw new ArgumentException($"Target [{row}, 0] is {Text(number)}: with {outputs} outputs a class number is a whole number from 0 to {outputs - 1}.", nameof(t));
            oneHot[row, (int)number] = 1;
        }

        return oneHot;
    }

    static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
