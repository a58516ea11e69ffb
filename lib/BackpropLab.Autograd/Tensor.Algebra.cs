using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

public sealed partial class Tensor
{
    /// <summary>The matrix product; dX = G Wᵀ, dW = Xᵀ G.</summary>
    /// <param name="x">The left factor (N, D).</param>
    /// <param name="w">The right factor (D, K).</param>
    /// <returns>The product (N, K).</returns>
    /// <exception cref="ArgumentException">The inner dimensions differ.</exception>
    public static Tensor operator *(Tensor x, Tensor w)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(w);
        if (x.Value.ColumnCount != w.Value.RowCount)
        {
            throw new ArgumentException($"The left factor is {x.Shape} but the right one is {w.Shape}: "
                + $"inner dimensions {x.Value.ColumnCount} and {w.Value.RowCount} differ.");
        }

        var (a, b) = (x.Value, w.Value);
        return new("matmul", a * b, [x, w], gradient =>
        {
            x.Accumulate(() => gradient.TransposeAndMultiply(b));
            w.Accumulate(() => a.TransposeThisAndMultiply(gradient));
        });
    }

    /// <summary>The sum; dX and dY are G, summed over what was repeated.</summary>
    /// <param name="x">(N, K), or (1, K), (N, 1), (1, 1), which are repeated.</param>
    /// <param name="y">The same.</param>
    /// <returns>The sum (N, K).</returns>
    /// <exception cref="ArgumentException">The shapes differ in a dimension of which neither side has 1.</exception>
    public static Tensor operator +(Tensor x, Tensor y) =>
        Broadcast("+", x, y, (a, b) => a + b, (gradient, _) => gradient, (gradient, _) => gradient);

    /// <summary>The difference; dX is G and dY is −G, summed over what was repeated.</summary>
    /// <param name="x">(N, K), or (1, K), (N, 1), (1, 1), which are repeated.</param>
    /// <param name="y">The same.</param>
    /// <returns>The difference (N, K).</returns>
    /// <exception cref="ArgumentException">The shapes differ in a dimension of which neither side has 1.</exception>
    public static Tensor operator -(Tensor x, Tensor y) =>
        Broadcast("-", x, y, (a, b) => a - b, (gradient, _) => gradient, (gradient, _) => -gradient);

    /// <summary>Each value times a number; dX = factor · G.</summary>
    /// <param name="factor">The number.</param>
    /// <param name="x">(N, K).</param>
    /// <returns>The multiple (N, K).</returns>
    public static Tensor operator *(double factor, Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Map("scale", a => factor * a, _ => factor);
    }

    /// <summary>The product ⊙, value by value; each side's gradient is G ⊙ the other, summed over what was repeated.</summary>
    /// <param name="other">(N, K), or (1, K), (N, 1), (1, 1), which are repeated, as this may be.</param>
    /// <returns>The product (N, K).</returns>
    /// <exception cref="ArgumentException">The shapes differ in a dimension of which neither side has 1.</exception>
    public Tensor Times(Tensor other) => Broadcast(
        "⊙", this, other, (a, b) => a.PointwiseMultiply(b), (gradient, b) => gradient.PointwiseMultiply(b), (gradient, a) => gradient.PointwiseMultiply(a));

    /// <summary>The sum of all values, (1, 1); each gets the gradient of the sum.</summary>
    public Tensor Sum() => new("sum", Scalar(Value.RowSums().Sum()), [this], gradient =>
        Accumulate(() => Matrix<double>.Build.Dense(Value.RowCount, Value.ColumnCount, gradient[0, 0])));

    /// <summary>The mean of all values, (1, 1); each gets the gradient of the mean divided by their number.</summary>
    public Tensor Mean() => 1.0 / (Value.RowCount * Value.ColumnCount) * Sum();

    static Matrix<double> Scalar(double value) => Matrix<double>.Build.Dense(1, 1, value);

    static Tensor Broadcast(
        string operation, Tensor x, Tensor y, Func<Matrix<double>, Matrix<double>, Matrix<double>> compute,
        Func<Matrix<double>, Matrix<double>, Matrix<double>> toLeft, Func<Matrix<double>, Matrix<double>, Matrix<double>> toRight)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (rows, columns) = (Math.Max(x.Value.RowCount, y.Value.RowCount), Math.Max(x.Value.ColumnCount, y.Value.ColumnCount));
        if (new[] { x.Value, y.Value }.Any(side => (side.RowCount != 1 && side.RowCount != rows) || (side.ColumnCount != 1 && side.ColumnCount != columns)))
            throw new ArgumentException($"{x.Shape} {operation} {y.Shape}: the shapes must be equal, or one side have one row or one column to repeat.");
        var (a, b) = (Repeat(x.Value, rows, columns), Repeat(y.Value, rows, columns));
        return new(operation, compute(a, b), [x, y], gradient =>
        {
            x.Accumulate(() => SumRepeated(toLeft(gradient, b), x.Value));
            y.Accumulate(() => SumRepeated(toRight(gradient, a), y.Value));
        });
    }

    static Matrix<double> Repeat(Matrix<double> side, int rows, int columns) => (side.RowCount, side.ColumnCount) == (rows, columns)
        ? side
        : Matrix<double>.Build.Dense(rows, columns, (i, j) => side[i % side.RowCount, j % side.ColumnCount]);

    /// <summary>What was repeated gets the sum of the gradients of its copies.</summary>
    static Matrix<double> SumRepeated(Matrix<double> gradient, Matrix<double> side)
    {
        if (side.RowCount < gradient.RowCount)
            gradient = gradient.ColumnSums().ToRowMatrix();
        return side.ColumnCount < gradient.ColumnCount ? gradient.RowSums().ToColumnMatrix() : gradient;
    }
}
