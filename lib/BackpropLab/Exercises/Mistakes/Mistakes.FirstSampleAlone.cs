using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The error of the first sample in place of the mean over all.</summary>
    public static UsualMistake FirstSampleAlone { get; } = right => OfError(
        right,
        ($"Only the first sample is in {right.Results}.", "Take the mean over all samples. In a loop: is the sum returned after the loop, and does it start at the first row and end at the last?"),
        error => Matrix<double>.Build.Dense(error.RowCount, error.ColumnCount, (n, k) => n == 0 ? error.RowCount * error[0, k] : 0));
}
