using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>One matrix that a student's function gave.</summary>
/// <param name="Name">What the lesson calls it.</param>
/// <param name="Kind">What the page calls numbers of this kind.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="Yours">The student's; null if the function gave none.</param>
/// <param name="Right">The right one.</param>
sealed record StudentResult(string Name, string Kind, int Layer, Matrix<double>? Yours, Matrix<double> Right)
{
    const double Within = 1e-9;

    public bool HasRightShape => Yours is not null && Yours.RowCount == Right.RowCount && Yours.ColumnCount == Right.ColumnCount;

    public bool IsRight => HasRightShape && !Wrong().Any();

    /// <summary>The places of the numbers that differ.</summary>
    public IEnumerable<(int Row, int Column)> Wrong() =>
        from row in Enumerable.Range(0, Right.RowCount)
        from column in Enumerable.Range(0, Right.ColumnCount)
        where !(Math.Abs(Yours![row, column] - Right[row, column]) <= Within * Math.Max(1, Math.Abs(Right[row, column])))
        select (row, column);

    /// <summary>The student's numbers for the page, where what is no finite number stands as a very large one.</summary>
    public double[][] Finite() => Yours!.Map(value => double.IsNaN(value) ? double.MaxValue : Math.Clamp(value, -double.MaxValue, double.MaxValue)).ToRowArrays();

    /// <summary>That it departs from the right one, and where.</summary>
    public string Sentence()
    {
        const string Before = "All before it is right.";
        if (Yours is null)
            return $"Your functions first depart at {Name}: it is null, but ({Right.RowCount}, {Right.ColumnCount}) is expected. {Before}";
        if (!HasRightShape)
            return $"Your functions first depart at {Name}: its shape is ({Yours.RowCount}, {Yours.ColumnCount}), but ({Right.RowCount}, {Right.ColumnCount}) is expected. {Before}";
        var (row, column) = Wrong().First();
        var (yours, right) = NumberText.Apart(Yours[row, column], Right[row, column]);
        return $"Your functions first depart at {Name}[{row}, {column}]: it is {yours} and should be {right}. {Before}";
    }
}
