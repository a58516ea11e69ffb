using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static double LogitsLoss(Matrix<double> a, Matrix<double> t)
    {
        var sum = 0.0;
        for (var n = 0; n < a.RowCount; n++)
        {
            if (a[n, 0] > 0)
                sum += (1 - t[n, 0]) * a[n, 0] + Math.Log(1 + Math.Exp(-a[n, 0]));
            else
                sum += -t[n, 0] * a[n, 0] + Math.Log(1 + Math.Exp(a[n, 0]));
        }

        return sum / a.RowCount;
    }

    public static Matrix<double> WithoutZeroGradient(Matrix<double> W, Matrix<double>[] gradients, double learningRate)
    {
        var stepped = W.Clone();
        for (var s = 0; s < gradients.Length; s++)
        {
            for (var k = 0; k <= s; k++)
                stepped -= learningRate * gradients[k];
        }

        return stepped;
    }

    public static Matrix<double> LogitsGradient(Matrix<double> a, Matrix<double> t)
    {
        var gradient = Matrix<double>.Build.Dense(a.RowCount, 1);
        for (var n = 0; n < a.RowCount; n++)
            gradient[n, 0] = (1 / (1 + Math.Exp(-a[n, 0])) - t[n, 0]) / a.RowCount;
        return gradient;
    }
}
