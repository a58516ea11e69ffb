using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>One input that an exercise is checked with.</summary>
/// <param name="Name">Its sizes, as a card names it.</param>
/// <param name="Arguments">The arguments, in the order of the function's parameters.</param>
/// <param name="Probe">What the result, or the first matrix of it, is the derivative of, in an exercise on gradients.</param>
public sealed record ExerciseCase(string Name, object[] Arguments, GradientProbe? Probe = null)
{
    const double Unchanged = 1e-9;

    /// <summary>Makes another input of the same sizes, from another seed; null where the input is one of its kind.</summary>
    public Func<int, ExerciseCase>? Redraw { get; init; }

    /// <summary>An input that is made from a seed.</summary>
    /// <param name="made">Makes it.</param>
    /// <param name="seed">The seed of the one that checks use; a grader draws others.</param>
    public static ExerciseCase Drawn(Func<int, ExerciseCase> made, int seed) => made(seed) with { Redraw = made };

    /// <summary>Arguments of the student's own: what is done to them does not reach the next call.</summary>
    internal object?[] CloneArguments() => [.. Arguments.Select(Copy)];

    /// <summary>The place of the first argument that a call has changed; null if there is none.</summary>
    internal int? ChangedArgument(object?[] arguments)
    {
        for (var i = 0; i < Arguments.Length; i++)
        {
            if (!IsUnchanged(Arguments[i], arguments[i]!))
                return i;
        }

        return null;
    }

    /// <summary>A value of which nobody else holds the elements.</summary>
    internal static object? Copy(object? argument) => argument switch
    {
        Matrix<double> matrix => matrix.Clone(),
        Matrix<double>[] matrices => matrices.Select(matrix => matrix.Clone()).ToArray(),
        int[][] lists => lists.Select(list => list.ToArray()).ToArray(),
        Array items => items.Clone(),
        _ => argument,
    };

    // A number that was nudged and put back counts as unchanged, though its last digit may be another.
    static bool IsUnchanged(object before, object after) => (before, after) switch
    {
        (Matrix<double> a, Matrix<double> b) => a.EnumerateIndexed().All(item => Math.Abs(item.Item3 - b[item.Item1, item.Item2]) <= Unchanged),
        (Matrix<double>[] a, Matrix<double>[] b) => a.Zip(b).All(pair => IsUnchanged(pair.First, pair.Second)),
        (int[][] a, int[][] b) => a.Zip(b).All(pair => pair.First.SequenceEqual(pair.Second)),
        (Array a, Array b) => a.Cast<object>().SequenceEqual(b.Cast<object>()),
        _ => true,
    };
}
