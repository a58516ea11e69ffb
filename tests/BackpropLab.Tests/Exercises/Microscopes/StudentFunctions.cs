using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Microscopes;

/// <summary>Functions as a student gives them to the microscope.</summary>
static class StudentFunctions
{
    public static (Matrix<double> A1, Matrix<double> Z1, Matrix<double> A2, Matrix<double> Y) Forward(Matrix<double> x, Matrix<double> w1, Matrix<double> b1, Matrix<double> w2, Matrix<double> b2)
    {
        var a1 = (x * w1).PlusRow(b1);
        var z1 = a1.PointwiseTanh();
        var a2 = (z1 * w2).PlusRow(b2);
        return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
    }

    /// <summary>Forgets tanh: z1 is a1.</summary>
    public static (Matrix<double> A1, Matrix<double> Z1, Matrix<double> A2, Matrix<double> Y) WithoutTanh(Matrix<double> x, Matrix<double> w1, Matrix<double> b1, Matrix<double> w2, Matrix<double> b2)
    {
        var pass = Forward(x, w1, b1, w2, b2);
        return pass with { Z1 = pass.A1 };
    }

    public static (Matrix<double> W1, Matrix<double> B1, Matrix<double> W2, Matrix<double> B2) Backward(Matrix<double> x, Matrix<double> z1, Matrix<double> y, Matrix<double> t, Matrix<double> w2)
    {
        var delta2 = y - t;
        var delta1 = (delta2 * w2.T()).Times(1 - z1.Times(z1));
        return (x.T() * delta1, delta1, z1.T() * delta2, delta2);
    }

    /// <summary>Comes to no end.</summary>
    public static (Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>) Endless()
    {
        Thread.Sleep(Timeout.Infinite);
        return default;
    }
}
