using System.Globalization;
using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>One result of one case beside the right one.</summary>
/// <param name="Input">The case.</param>
/// <param name="Result">What the result is called; of an array of matrices, what one of them is called.</param>
/// <param name="Expected">The right result.</param>
/// <param name="Actual">The student's; null where nothing came.</param>
/// <param name="Instead">What came where nothing came: "null", an exception's name.</param>
/// <param name="Kind">What it is; a number is kept as a matrix of one element, numbers are kept as a row.</param>
sealed partial record Comparison(ExerciseCase Input, string Result, Matrix<double> Expected, Matrix<double>? Actual, string Instead, ResultKind Kind)
{
    /// <summary>Gaps that differ by no more than this share of the largest count as alike.</summary>
    const double Alike = 1e-9;

    /// <summary>The case's sizes.</summary>
    public string Case => Input.Name;

    /// <summary>What the array is called that the result is in; null if it is in none.</summary>
    public string? Array { get; init; }

    /// <summary>What was expected, where an array of another length came.</summary>
    public string? ExpectedArray { get; init; }

    public string ExpectedShape => ExpectedArray ?? ShapeOf(Expected);

    public string Shape => Actual is null ? Instead : ShapeOf(Actual);

    public bool IsNumber => Kind == ResultKind.Number;

    public bool IsList => Kind is ResultKind.Numbers or ResultKind.WholeNumbers;

    public bool HasShape => Actual is not null && Agreement.SameShape(Expected, Actual);

    public bool IsTransposed => Actual is not null && Agreement.SameShape(Expected.Transpose(), Actual);

    /// <summary>The largest relative error of an element; null where there is nothing to compare.</summary>
    public double? RelativeError { get; } = Actual is not null && Agreement.SameShape(Expected, Actual)
        ? Agreement.RelativeError(Expected, Actual)
        : null;

    /// <summary>The number of samples of the case, as its name has it; null where it has none.</summary>
    public int? Samples => Size("N");

    public bool Agrees => RelativeError <= Agreement.Tolerance;

    /// <summary>The first element that is no finite number where it should be one.</summary>
    public (int Row, int Column)? NotFinite => HasShape
        ? Places().Where(place => !double.IsFinite(At(place)) && double.IsFinite(Expected[place.Row, place.Column]))
            .Select(place => ((int, int)?)place).FirstOrDefault()
        : null;

    /// <summary>The element that is farthest off.</summary>
    public (int Row, int Column) Worst
    {
        get
        {
            var gaps = Places().Select(place => (Place: place, Gap: Math.Abs(At(place) - Expected[place.Row, place.Column]))).ToArray();
            // Of two that are equally far off, as in a transposed matrix, rounding decides, and that on each processor otherwise.
            var most = gaps.Max(element => element.Gap) * (1 - Alike);
            return gaps.FirstOrDefault(element => element.Gap >= most, gaps[0]).Place;
        }
    }

    /// <summary>A size of the case by its letter, as its name has it; null where it has none.</summary>
    public int? Size(string letter) => SizesInName().Matches(Case).FirstOrDefault(match => match.Groups[1].Value == letter) is { } match
        ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    public double At((int Row, int Column) place) => Actual![place.Row, place.Column];

    /// <summary>An element's name.</summary>
    public string Element((int Row, int Column) place) =>
        Kind switch
        {
            ResultKind.Number => Result,
            ResultKind.Numbers or ResultKind.WholeNumbers => FormattableString.Invariant($"{Result}[{place.Column}]"),
            _ => FormattableString.Invariant($"{Result}[{place.Row}, {place.Column}]"),
        };

    string ShapeOf(Matrix<double> matrix) => Kind switch
    {
        ResultKind.Number => "a number",
        ResultKind.Numbers or ResultKind.WholeNumbers => FormattableString.Invariant($"{matrix.ColumnCount} {(matrix.ColumnCount == 1 ? "number" : "numbers")}"),
        _ => ResultValues.ShapeOf(matrix),
    };

    IEnumerable<(int Row, int Column)> Places() => Expected.EnumerateIndexed().Select(item => (item.Item1, item.Item2));

    [GeneratedRegex(@"\b([A-Z]) = (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex SizesInName();
}
