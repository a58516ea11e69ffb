using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

public sealed partial class Tensor
{
    /// <summary>The matrix product (N, D)(D, K); dX = G Wᵀ, dW = Xᵀ G.</summary>
    public static Tensor operator *(Tensor x, Tensor w)
    {
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

    /// <summary>The sum of (N, K) and (N, K), (1, K), (N, 1) or (1, 1): a side with one row or one column is repeated.</summary>
    public static Tensor operator +(Tensor x, Tensor y) =>
        Broadcast("+", x, y, (a, b) => a + b, (gradient, _) => gradient, (gradient, _) => gradient);

    /// <summary>The difference, repeated likewise.</summary>
    public static Tensor operator -(Tensor x, Tensor y) =>
        Broadcast("-", x, y, (a, b) => a - b, (gradient, _) => gradient, (gradient, _) => -gradient);

    /// <summary>Each value times a number.</summary>
    public static Tensor operator *(double factor, Tensor x) => x.Map("scale", a => factor * a, _ => factor);

    /// <summary>The product ⊙, value by value, repeated likewise.</summary>
    public Tensor Times(Tensor other) => Broadcast(
        "⊙", this, other, (a, b) => a.PointwiseMultiply(b), (gradient, b) => gradient.PointwiseMultiply(b), (gradient, a) => gradient.PointwiseMultiply(a));

    /// <summary>The sum of all values, (1, 1).</summary>
    public Tensor Sum() => new("sum", Scalar(Value.RowSums().Sum()), [this], gradient =>
        Accumulate(() => Matrix<double>.Build.Dense(Value.RowCount, Value.ColumnCount, gradient[0, 0])));

    /// <summary>The mean of all values, (1, 1).</summary>
    public Tensor Mean() => 1.0 / (Value.RowCount * Value.ColumnCount) * Sum();

    static Matrix<double> Scalar(double value) => Matrix<double>.Build.Dense(1, 1, value);

    static Tensor Broadcast(
        string operation, Tensor x, Tensor y, Func<Matrix<double>, Matrix<double>, Matrix<double>> compute,
        Func<Matrix<double>, Matrix<double>, Matrix<double>> toLeft, Func<Matrix<double>, Matrix<double>, Matrix<double>> toRight)
    {
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
