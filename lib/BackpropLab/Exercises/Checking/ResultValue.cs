using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>One result of a function as matrices, so that everything is compared in one way.</summary>
/// <param name="Matrices">The matrices: of an array those that are in it, of anything else one. One that is null was null.</param>
/// <param name="IsArray">Whether the function returned an array of matrices, such as one for each layer.</param>
/// <param name="IsEmpty">Whether it returned an array of no numbers, of which there is no matrix.</param>
sealed record ResultValue(IReadOnlyList<Matrix<double>?> Matrices, bool IsArray, bool IsEmpty = false)
{
    /// <summary>A matrix of more elements is in no exercise: of it the shape says enough.</summary>
    const long MostElements = 1_000_000;

    /// <summary>Takes a result: a matrix, an array of them, a number as one of shape (1, 1), or numbers as a row.</summary>
    public static ResultValue Of(object? result) => result switch
    {
        Matrix<double>?[] layers => new([.. layers.Select(Copy)], IsArray: true),
        Array { Length: 0 } => new([null], IsArray: false, IsEmpty: true),
        _ => new([Item(result)], IsArray: false),
    };

    static Matrix<double>? Item(object? value) => value switch
    {
        null => null,
        Matrix<double> matrix => Copy(matrix),
        double[] numbers => Row(numbers),
        int[] numbers => Row([.. numbers.Select(number => (double)number)]),
        _ => Row([Convert.ToDouble(value, CultureInfo.InvariantCulture)]),
    };

    // A matrix may be of a class of the student's own, and what that does later is no concern of the check.
    static Matrix<double>? Copy(Matrix<double>? matrix) => matrix switch
    {
        null => null,
        _ when (long)matrix.RowCount * matrix.ColumnCount > MostElements => Matrix<double>.Build.Sparse(matrix.RowCount, matrix.ColumnCount),
        _ => Matrix<double>.Build.Dense(matrix.RowCount, matrix.ColumnCount, matrix.At),
    };

    static Matrix<double> Row(double[] numbers) => Matrix<double>.Build.Dense(1, numbers.Length, numbers);
}
