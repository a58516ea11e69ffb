using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Samples as the network got them, and what it says of them.</summary>
/// <param name="X">The inputs (N, D).</param>
/// <param name="T">The targets (N, K).</param>
/// <param name="Y">The outputs (N, K).</param>
sealed record JudgedRows(Matrix<double> X, Matrix<double> T, Matrix<double> Y)
{
    /// <summary>Whether the targets are classes: 0 and 1, one of K where there are several columns.</summary>
    public bool HasClasses => T.Enumerate().All(value => value is 0 or 1) && (T.ColumnCount == 1 || T.RowSums().All(sum => sum == 1));

    /// <summary>The share of samples whose class is the likeliest one, whatever the program itself says of them.</summary>
    public double Right => Labels(T).Zip(Labels(Y), (target, output) => target == output ? 1.0 : 0.0).Average();

    public int[] Classes => Labels(T);

    static int[] Labels(Matrix<double> rows) => rows.ColumnCount == 1
        ? [.. rows.Column(0).Select(value => value > 0.5 ? 1 : 0)]
        : [.. rows.EnumerateRows().Select(row => row.MaximumIndex())];
}
