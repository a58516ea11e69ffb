using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab.Tests.Numerics;

/// <summary>Products through the provider at every vector width, against sums written out.</summary>
public class ProductTests
{
    public static TheoryData<int> Widths => KernelWidths.All;

    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_of_any_shape_equal_the_sums_written_out(int width) => EveryShape((m, n, k) =>
    {
        var (a, b) = (Random(m, k), Random(k, n));
        return Same(Written(a, b), Product(width, a, b, false, false));
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_with_the_left_transposed_equal_the_sums_written_out(int width) => EveryShape((m, n, k) =>
    {
        var (a, b) = (Random(k, m), Random(k, n));
        return Same(Written(a.Transpose(), b), Product(width, a, b, true, false));
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_with_the_right_transposed_equal_the_sums_written_out(int width) => EveryShape((m, n, k) =>
    {
        var (a, b) = (Random(m, k), Random(n, k));
        return Same(Written(a, b.Transpose()), Product(width, a, b, false, true));
    });

    [Theory]
    [InlineData(32, 16, 784)]
    [InlineData(33, 5, 517)]
    [InlineData(37, 19, 517)]
    [InlineData(200, 131, 190)]
    [InlineData(300, 7, 300)]
    public void Products_deeper_than_a_block_equal_the_sums_written_out(int m, int n, int k)
    {
        for (var width = 0; width < Kernels<double>.All.Length; width++)
        {
            Assert.True(Same(Written(Random(m, k), Random(k, n)), Product(width, Random(m, k), Random(k, n), false, false)));
            Assert.True(Same(Written(Random(k, m).Transpose(), Random(k, n)), Product(width, Random(k, m), Random(k, n), true, false)));
            Assert.True(Same(Written(Random(m, k), Random(n, k).Transpose()), Product(width, Random(m, k), Random(n, k), false, true)));
        }
    }

    [Fact]
    public void Both_transposed_scaled_or_added_to_goes_the_managed_way()
    {
        var provider = new VectorizedProvider(Kernels<double>.Best);
        var (a, b, c) = (Random(3, 2), Random(4, 3), new double[8]);
        Array.Fill(c, 1);
        provider.MatrixMultiplyWithUpdate(Transpose.Transpose, Transpose.Transpose, 2, a.ToColumnMajorArray(), 3, 2, b.ToColumnMajorArray(), 4, 3, 3, c);
        Assert.True(Same(2 * Written(a.Transpose(), b.Transpose()) + 3, Matrix<double>.Build.Dense(2, 4, c)));
    }

    [Fact]
    public void The_result_may_be_one_of_the_factors()
    {
        var (a, b) = (Random(5, 5), Random(5, 5));
        var values = a.ToColumnMajorArray();
        new VectorizedProvider(Kernels<double>.Best).MatrixMultiply(values, 5, 5, b.ToColumnMajorArray(), 5, 5, values);
        Assert.True(Same(Written(a, b), Matrix<double>.Build.Dense(5, 5, values)));
    }

    [Fact]
    public void Arrays_too_short_for_their_shape_are_refused()
    {
        var provider = new VectorizedProvider(Kernels<double>.Best);
        var problem = Assert.Throws<ArgumentException>(() => provider.MatrixMultiply(new double[3], 2, 2, new double[4], 2, 2, new double[4]));
        Assert.Contains("3 elements: a (2, 2) matrix has 4", problem.Message);
        problem = Assert.Throws<ArgumentException>(() => provider.MatrixMultiply(new double[6], 2, 3, new double[4], 2, 2, new double[4]));
        Assert.Contains("inner dimensions 3 and 2 differ", problem.Message);
        Assert.Throws<ArgumentException>(() => provider.AddArrays(new double[3], new double[4], new double[3]));
    }

    static void EveryShape(Func<int, int, int, bool> holds)
    {
        var shapes = from m in Gen.Choose(1, 40) from n in Gen.Choose(1, 20) from k in Gen.Choose(1, 40) select (m, n, k);
        Prop.ForAll(shapes.ToArbitrary(), shape => holds(shape.m, shape.n, shape.k)).QuickCheckThrowOnFailure();
    }

    static Matrix<double> Random(int rows, int columns) => Matrix<double>.Build.Random(rows, columns, rows * 1000 + columns);

    static Matrix<double> Product(int width, Matrix<double> a, Matrix<double> b, bool left, bool right)
    {
        var (rows, columns) = (left ? a.ColumnCount : a.RowCount, right ? b.RowCount : b.ColumnCount);
        var result = new double[rows * columns];
        Array.Fill(result, double.NaN);
        new VectorizedProvider(Kernels<double>.All[width]).MatrixMultiplyWithUpdate(
            left ? Transpose.Transpose : Transpose.DontTranspose, right ? Transpose.Transpose : Transpose.DontTranspose,
            1, a.ToColumnMajorArray(), a.RowCount, a.ColumnCount, b.ToColumnMajorArray(), b.RowCount, b.ColumnCount, 0, result);
        return Matrix<double>.Build.Dense(rows, columns, result);
    }

    static Matrix<double> Written(Matrix<double> a, Matrix<double> b) =>
        Matrix<double>.Build.Dense(a.RowCount, b.ColumnCount, (i, j) => Enumerable.Range(0, a.ColumnCount).Sum(p => a[i, p] * b[p, j]));

    static bool Same(Matrix<double> expected, Matrix<double> actual) =>
        (expected - actual).Enumerate().All(difference => Math.Abs(difference) <= 1e-11);
}
