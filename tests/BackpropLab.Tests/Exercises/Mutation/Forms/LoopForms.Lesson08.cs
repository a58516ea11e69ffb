using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static double SquaredError(Matrix<double> y, Matrix<double> t)
    {
        var sum = 0.0;
        for (var n = 0; n < y.RowCount; n++)
            sum += (y[n, 0] - t[n, 0]) * (y[n, 0] - t[n, 0]);
        return sum / (2 * y.RowCount);
    }

    public static Matrix<double> SquaredErrorDelta(Matrix<double> y, Matrix<double> t)
    {
        var delta = y - t;
        for (var n = 0; n < y.RowCount; n++)
            delta[n, 0] *= y[n, 0] * (1 - y[n, 0]);
        return delta;
    }

    public static Matrix<double> SampleHiddenGradient(Matrix<double> x, Matrix<double> z1, Matrix<double> delta2, Matrix<double> W2)
    {
        var gradient = Matrix<double>.Build.Dense(x.ColumnCount, z1.ColumnCount);
        for (var j = 0; j < x.ColumnCount; j++)
        {
            for (var h = 0; h < z1.ColumnCount; h++)
                gradient[j, h] = x[0, j] * delta2[0, 0] * W2[h, 0] * z1[0, h] * (1 - z1[0, h]);
        }

        return gradient;
    }

    public static Matrix<double> ScaleTargets(Matrix<double> t, double low, double high)
    {
        var scaled = Matrix<double>.Build.Dense(t.RowCount, 1);
        for (var n = 0; n < t.RowCount; n++)
            scaled[n, 0] = 0.1 + (0.9 - 0.1) * (t[n, 0] - low) / (high - low);
        return scaled;
    }

    public static Matrix<double> UnscaleTargets(Matrix<double> s, double low, double high)
    {
        var targets = Matrix<double>.Build.Dense(s.RowCount, 1);
        for (var n = 0; n < s.RowCount; n++)
            targets[n, 0] = low + (s[n, 0] - 0.1) * (high - low) / (0.9 - 0.1);
        return targets;
    }

    public static Matrix<double> SampleWeightGradient(Matrix<double> z1, Matrix<double> delta2)
    {
        var gradient = Matrix<double>.Build.Dense(z1.ColumnCount, 1);
        for (var h = 0; h < z1.ColumnCount; h++)
            gradient[h, 0] = z1[0, h] * delta2[0, 0];
        return gradient;
    }
}
