namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>Cells that show the microscope of section 3.5 on functions of a student.</summary>
static class StudentCells
{
    public const string Right = "The functions of this notebook give the right numbers for this sample, all the way there and back.";

    public static readonly string Library = $"""
        #r "{Repository.Root}/lib/bin/BackpropLab.dll"
        #r "{Repository.Root}/lib/bin/MathNet.Numerics.dll"
        using BackpropLab;
        using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        """;

    public const string RightUnlessTheWeightIsAboveOne = """
        (Matrix a1, Matrix z1, Matrix a2, Matrix y) Forward(Matrix X, Matrix w1, Matrix b1, Matrix w2, Matrix b2)
        {
            var a1 = (X * w1).PlusRow(b1) * (w1[0, 0] > 1 ? 2 : 1);
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * w2).PlusRow(b2);
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        }
        (Matrix W1, Matrix B1, Matrix W2, Matrix B2) Backward(Matrix X, Matrix z1, Matrix y, Matrix t, Matrix w2)
        {
            var delta2 = y - t;
            var delta1 = (delta2 * w2.T()).Times(1 - z1.Times(z1));
            return (X.T() * delta1, delta1, z1.T() * delta2, delta2);
        }
        """;

    public const string Show = """
        var tiny = Mlp.Create([2, 2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, Initializer.Zeros);
        (tiny["W1"], tiny["b1"]) = (Rows.Of([0.5, 0.2], [0.1, 0.3]), Rows.Of([0.1, 0.2]));
        (tiny["W2"], tiny["b2"]) = (Rows.Of([0.4], [0.6]), Rows.Of([0.1]));
        Microscope.Show(tiny, (Rows.Of([1, 0.5]), Rows.Of([1])), Forward, Backward)
        """;
}
