using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Numerics;

/// <summary>Element-wise primitives at every vector width and with every remainder.</summary>
public unsafe class ElementwiseTests
{
    public static TheoryData<int> Widths => VectorWidths.All;

    [Theory]
    [MemberData(nameof(Widths))]
    public void Arithmetic_is_that_of_single_numbers(int width)
    {
        var primitives = Primitives<double>.All[width];
        for (var count = 1; count <= 40; count++)
        {
            var (x, y, result) = (Numbers(count, 1), Numbers(count, 2), new double[count]);
            fixed (double* px = x, py = y, pr = result)
            {
                primitives.Add(px, py, pr, count);
                Assert.Equal(x.Zip(y, (a, b) => a + b), result);
                primitives.Subtract(px, py, pr, count);
                Assert.Equal(x.Zip(y, (a, b) => a - b), result);
                primitives.Multiply(px, py, pr, count);
                Assert.Equal(x.Zip(y, (a, b) => a * b), result);
                primitives.Divide(px, py, pr, count);
                Assert.Equal(x.Zip(y, (a, b) => a / b), result);
                primitives.Scale(0.3, px, pr, count);
                Assert.Equal(x.Select(a => 0.3 * a), result);
                primitives.AddScaled(0.3, px, py, pr, count);
                Near(x.Zip(y, (a, b) => a + 0.3 * b), result, 1e-15);
                Assert.Equal(x.Zip(y, (a, b) => a * b).Sum(), primitives.Dot(px, py, count), 1e-13);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Nothing_overflows_and_NaN_stays_NaN(int width)
    {
        double[] a = [double.NegativeInfinity, -1e300, -1000, -0.0, 0.0, 1000, 1e300, double.PositiveInfinity, double.NaN];
        Assert.Equal([-1, -1, -1, -0.0, 0, 1, 1, 1, double.NaN], Apply(width, Activation.Tanh, a));
        Assert.Equal([0, 0, 0, 0.5, 0.5, 1, 1, 1, double.NaN], Apply(width, Activation.Sigmoid, a));
        Assert.Equal([-0.01 * 1000, 1000, double.NaN], Apply(width, Activation.LeakyRelu(), [-1000, 1000, double.NaN]));
    }

    static double[] Apply(int width, Activation activation, double[] a)
    {
        var z = new double[a.Length];
        fixed (double* pa = a, pz = z)
            Primitives<double>.All[width].Activate(activation.Kind, activation.Slope, pa, pz, a.Length);
        return z;
    }

    static double[] Numbers(int count, int seed) => Vector<double>.Build.Random(count, seed).ToArray();

    static void Near(IEnumerable<double> expected, double[] actual, double tolerance)
    {
        foreach (var (wanted, got) in expected.Zip(actual))
            Assert.Equal(wanted, got, tolerance);
    }
}
