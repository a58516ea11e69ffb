using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static Matrix<double> Relu(Matrix<double> a)
    {
        var z = a.Clone();
        for (var n = 0; n < a.RowCount; n++)
        {
            for (var h = 0; h < a.ColumnCount; h++)
            {
                if (a[n, h] < 0)
                    z[n, h] = 0;
            }
        }

        return z;
    }

    public static Matrix<double> ReluDerivative(Matrix<double> a)
    {
        var slope = Matrix<double>.Build.Dense(a.RowCount, a.ColumnCount);
        for (var n = 0; n < a.RowCount; n++)
        {
            for (var h = 0; h < a.ColumnCount; h++)
            {
                if (a[n, h] > 0)
                    slope[n, h] = 1;
            }
        }

        return slope;
    }

    public static Matrix<double> ReluHiddenDelta(Matrix<double> delta2, Matrix<double> W2, Matrix<double> a1)
    {
        var delta1 = Matrix<double>.Build.Dense(a1.RowCount, a1.ColumnCount);
        for (var n = 0; n < a1.RowCount; n++)
        {
            for (var h = 0; h < a1.ColumnCount; h++)
            {
                if (a1[n, h] > 0)
                    delta1[n, h] = delta2[n, 0] * W2[h, 0];
            }
        }

        return delta1;
    }

    public static double DeadUnits(Matrix<double> z1)
    {
        var count = 0.0;
        for (var h = 0; h < z1.ColumnCount; h++)
        {
            var dead = true;
            for (var n = 0; n < z1.RowCount; n++)
                dead = dead && z1[n, h] == 0;
            if (dead)
                count++;
        }

        return count / z1.ColumnCount;
    }

    public static Matrix<double> TanhDerivative(Matrix<double> z)
    {
        var slope = z.Clone();
        for (var n = 0; n < z.RowCount; n++)
        {
            for (var h = 0; h < z.ColumnCount; h++)
                slope[n, h] = (1 - z[n, h]) * (1 + z[n, h]);
        }

        return slope;
    }
}
