using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Class numbers as rows with a single 1, the target of a softmax output: <c>numpy.eye(K)[labels]</c>.</summary>
public static class OneHot
{
    /// <summary>One row a label, with 1 in the label's column and 0 elsewhere.</summary>
    /// <param name="labels">N class numbers in 0..K-1.</param>
    /// <param name="classCount">The number of classes K.</param>
    /// <returns>The targets (N, K).</returns>
    /// <exception cref="ArgumentException">There is no label.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no class, or a label is outside 0..K-1.</exception>
    public static Matrix<double> Encode(IReadOnlyList<int> labels, int classCount)
    {
        ArgumentNullException.ThrowIfNull(labels);
        Guard.AtLeast(1, classCount, nameof(classCount));
        if (labels.Count == 0)
            throw new ArgumentException("There are 0 labels: at least 1 is needed.", nameof(labels));
        var targets = Matrix<double>.Build.Dense(labels.Count, classCount);
        for (var i = 0; i < labels.Count; i++)
            targets[i, InRange(labels[i], classCount)] = 1;
        return targets;
    }

    /// <summary>The column of the largest value of each row, the first one where several are equal: <c>numpy.argmax</c>.</summary>
    /// <param name="scores">One-hot targets, probabilities or logits (N, K).</param>
    /// <returns>N class numbers in 0..K-1.</returns>
    /// <exception cref="ArgumentException">There is no column, or a value is NaN or infinite.</exception>
    public static int[] Decode(Matrix<double> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.ColumnCount == 0)
            throw new ArgumentException($"scores is ({scores.RowCount}, 0): at least one column is needed.", nameof(scores));
        Guard.Finite(scores, nameof(scores));
        return [.. Enumerable.Range(0, scores.RowCount).Select(row => Largest(scores, row))];
    }

    static int Largest(Matrix<double> scores, int row)
    {
        var best = 0;
        for (var column = 1; column < scores.ColumnCount; column++)
        {
            if (scores[row, column] > scores[row, best])
                best = column;
        }

        return best;
    }

    static int InRange(int label, int classCount) => label >= 0 && label < classCount
        ? label
        : throw Guard.OutOfRange(nameof(label), label, $"class numbers go from 0 to {classCount - 1}");
}
