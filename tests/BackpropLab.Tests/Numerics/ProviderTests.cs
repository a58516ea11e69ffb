using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab.Tests.Numerics;

/// <summary>The provider that MathNet calls, called as MathNet does.</summary>
public class ProviderTests
{
    static readonly VectorizedProvider Provider = new();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Products_of_every_form_are_those_of_the_managed_provider(bool left, bool right)
    {
        foreach (var (m, n, k) in new[] { (1, 1, 1), (2, 2, 2), (4, 4, 4), (3, 5, 2), (280, 8, 2), (64, 10, 128), (150, 130, 170) })
        {
            var (a, b) = (Numbers(m * k, 1), Numbers(k * n, 2));
            var (ours, theirs) = (new double[m * n], new double[m * n]);
            Multiply(Provider, ours);
            Multiply(ManagedLinearAlgebraProvider.Instance, theirs);
            Assert.All(ours.Zip(theirs), pair => Assert.Equal(pair.Second, pair.First, 1e-11));

            var (oursInSingle, theirsInSingle) = (new float[m * n], new float[m * n]);
            MultiplyInSingle(Provider, oursInSingle);
            MultiplyInSingle(ManagedLinearAlgebraProvider.Instance, theirsInSingle);
            Assert.All(oursInSingle.Zip(theirsInSingle), pair => Assert.Equal(pair.Second, pair.First, 1e-3f));

            void Multiply(ILinearAlgebraProvider<double> provider, double[] c) => provider.MatrixMultiplyWithUpdate(
                Form(left), Form(right), 1, a, left ? k : m, left ? m : k, b, right ? n : k, right ? k : n, 0, c);

            void MultiplyInSingle(ILinearAlgebraProvider<float> provider, float[] c) => provider.MatrixMultiplyWithUpdate(
                Form(left), Form(right), 1, Single(a), left ? k : m, left ? m : k, Single(b), right ? n : k, right ? k : n, 0, c);
        }

        static Transpose Form(bool transposed) => transposed ? Transpose.Transpose : Transpose.DontTranspose;
    }

    [Fact]
    public void A_product_that_is_scaled_or_added_to_goes_the_managed_way()
    {
        var (a, b, c) = (Random(3, 2), Random(4, 3), new double[8]);
        Array.Fill(c, 1);
        Provider.MatrixMultiplyWithUpdate(Transpose.Transpose, Transpose.Transpose, 2, a.ToColumnMajorArray(), 3, 2, b.ToColumnMajorArray(), 4, 3, 3, c);
        Assert.True(Same(2 * a.Transpose() * b.Transpose() + 3, Matrix<double>.Build.Dense(2, 4, c)));
    }

    [Fact]
    public void Single_precision_calculates_as_double_does()
    {
        var (x, y) = (Matrix<float>.Build.Random(7, 5, 1), Matrix<float>.Build.Random(7, 5, 2));
        Near((a, b) => a + b, x + y);
        Near((a, b) => a - b, x - y);
        Near((a, b) => a * b, x.PointwiseMultiply(y));
        Near((a, b) => a / b, x.PointwiseDivide(y));
        Near((a, _) => a * 3, x * 3);
        Assert.Equal(x.Column(0).Zip(y.Column(0), (a, b) => (double)a * b).Sum(), x.Column(0) * y.Column(0), 1e-5);

        void Near(Func<double, double, double> expected, Matrix<float> actual) =>
            Assert.True(actual.EnumerateIndexed().All(at => Math.Abs(expected(x[at.Item1, at.Item2], y[at.Item1, at.Item2]) - at.Item3) <= 1e-6 * Math.Abs(at.Item3)));
    }

    [Fact]
    public void The_result_may_be_one_of_the_factors()
    {
        var (a, b) = (Random(5, 5), Random(5, 5));
        var values = a.ToColumnMajorArray();
        Provider.MatrixMultiply(values, 5, 5, b.ToColumnMajorArray(), 5, 5, values);
        Assert.True(Same(a * b, Matrix<double>.Build.Dense(5, 5, values)));
    }

    [Fact]
    public void Arrays_too_short_for_their_shape_are_refused()
    {
        var problem = Assert.Throws<ArgumentException>(() => Provider.MatrixMultiply(new double[3], 2, 2, new double[4], 2, 2, new double[4]));
        Assert.Contains("3 elements: a (2, 2) matrix has 4", problem.Message);
        problem = Assert.Throws<ArgumentException>(() => Provider.MatrixMultiply(new double[6], 2, 3, new double[4], 2, 2, new double[4]));
        Assert.Contains("inner dimensions 3 and 2 differ", problem.Message);
        Assert.Throws<ArgumentException>(() => Provider.AddArrays(new double[3], new double[4], new double[3]));
    }

    static double[] Numbers(int count, int seed) => Vector<double>.Build.Random(count, seed).ToArray();

    static float[] Single(double[] values) => [.. values.Select(value => (float)value)];

    static Matrix<double> Random(int rows, int columns) => Matrix<double>.Build.Random(rows, columns, rows * 1000 + columns);

    static bool Same(Matrix<double> expected, Matrix<double> actual) =>
        (expected - actual).Enumerate().All(difference => Math.Abs(difference) <= 1e-11);
}
