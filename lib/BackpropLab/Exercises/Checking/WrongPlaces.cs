using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Where in its results an answer is wrong: at one end of them, or where an argument has certain values.</summary>
static class WrongPlaces
{
    /// <summary>Parts of a matrix, the smallest first.</summary>
    static readonly (string Name, Func<int, int, Matrix<double>, bool> Has)[] parts =
    [
        ("the first number", (row, column, _) => (row, column) == (0, 0)),
        ("the last number", (row, column, matrix) => (row, column) == (matrix.RowCount - 1, matrix.ColumnCount - 1)),
        ("the first row", (row, _, _) => row == 0),
        ("the last row", (row, _, matrix) => row == matrix.RowCount - 1),
        ("the first column", (_, column, _) => column == 0),
        ("the last column", (_, column, matrix) => column == matrix.ColumnCount - 1),
        ("the diagonal", (row, column, matrix) => row == column || matrix.RowCount != matrix.ColumnCount),
    ];

    static readonly (string Name, Func<double, bool> Has)[] values =
    [
        ("is 0", v => v == 0), ("is 1", v => v == 1), ("is positive", v => v > 0), ("is negative", v => v < 0),
        ("is below 0.5", v => v < 0.5), ("is at least 0.5", v => v >= 0.5), ("is not 0", v => v != 0), ("is not positive", v => v <= 0), ("is not negative", v => v >= 0),
    ];

    /// <summary>Says where, as the beginning of a sentence; null if it is anywhere.</summary>
    /// <param name="seen">All results of all cases, each of the right shape.</param>
    public static string? Lead(IReadOnlyList<Seen> seen)
    {
        var results = seen.Select(item => (item.Result.Expected, Wrong: Agreement.Differences(item.Result.Expected, item.Result.Actual!))).ToArray();
        return parts.FirstOrDefault(part => Separates(results, Enumerable.Repeat(part.Has, results.Length), wholly: false)).Name is { } inside ? $"Nothing but {inside} is wrong"
            : parts.FirstOrDefault(part => Separates(results, Enumerable.Repeat(Not(part.Has), results.Length), wholly: true)).Name is { } outside ? $"Nothing but {outside} is right"
            : seen[0].Arguments.Select(argument => Where(seen, results, argument.Name)).FirstOrDefault(found => found is not null) is { } where ? $"What is wrong stands where {where}, and nowhere else"
            : null;
    }

    static string? Where(IReadOnlyList<Seen> seen, IReadOnlyList<(Matrix<double> Expected, IReadOnlySet<(int, int)> Wrong)> results, string argument)
    {
        var beside = seen.Select(item => Beside(item, argument)).ToArray();
        return beside.Any(of => of is null) ? null
            : values.Where(value => Separates(results, beside.Select(of => (Func<int, int, Matrix<double>, bool>)((row, column, _) => value.Has(of!(row, column)))), wholly: true))
                .Select(value => $"`{argument}` {value.Name}").FirstOrDefault();
    }

    static Func<int, int, Matrix<double>, bool> Not(Func<int, int, Matrix<double>, bool> has) => (row, column, matrix) => !has(row, column, matrix);

    /// <summary>Whether all that is wrong is in a part, and something right is not; wholly if, besides, all of that part is wrong.</summary>
    static bool Separates(IEnumerable<(Matrix<double> Expected, IReadOnlySet<(int, int)> Wrong)> results, IEnumerable<Func<int, int, Matrix<double>, bool>> parts, bool wholly)
    {
        var rightOutside = false;
        foreach (var ((expected, wrong), has) in results.Zip(parts))
        {
            foreach (var (row, column, _) in expected.EnumerateIndexed())
            {
                var (isWrong, isInside) = (wrong.Contains((row, column)), has(row, column, expected));
                if ((isWrong && !isInside) || (wholly && isInside && !isWrong))
                    return false;
                rightOutside |= !isInside && wrong.Count > 0;
            }
        }

        return rightOutside;
    }

    /// <summary>An argument that has a number for each one of the result, or for each of its rows; null if it has not.</summary>
    static Func<int, int, double>? Beside(Seen seen, string name) =>
        seen.Arguments.FirstOrDefault(argument => argument.Name == name).Value is not Matrix<double> matrix || matrix.RowCount != seen.Result.Expected.RowCount ? null
        : matrix.ColumnCount == seen.Result.Expected.ColumnCount ? (row, column) => matrix[row, column]
        : matrix.ColumnCount == 1 ? (row, _) => matrix[row, 0] : null;
}
