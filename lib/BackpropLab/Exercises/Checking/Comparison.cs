using System.Globalization;
using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>One result of one case beside the right one.</summary>
/// <param name="Case">The case's sizes.</param>
/// <param name="Result">What the result is called.</param>
/// <param name="Expected">The right result.</param>
/// <param name="Actual">The student's; null where nothing came.</param>
/// <param name="Instead">What came where nothing came: "null", an exception's name.</param>
/// <param name="IsNumber">Whether it is a number, which is kept as a matrix of one element.</param>
sealed partial record Comparison(string Case, string Result, Matrix<double> Expected, Matrix<double>? Actual, string Instead, bool IsNumber)
{
    public string ExpectedShape => IsNumber ? "a number" : ResultValues.ShapeOf(Expected);

    public string Shape => Actual is null ? Instead : IsNumber ? "a number" : ResultValues.ShapeOf(Actual);

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
    public (int Row, int Column) Worst => Places().MaxBy(place => Math.Abs(At(place) - Expected[place.Row, place.Column]));

    /// <summary>A size of the case by its letter, as its name has it; null where it has none.</summary>
    public int? Size(string letter) => SizesInName().Matches(Case).FirstOrDefault(match => match.Groups[1].Value == letter) is { } match
        ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    public double At((int Row, int Column) place) => Actual![place.Row, place.Column];

    /// <summary>An element's name.</summary>
    public string Element((int Row, int Column) place) =>
        IsNumber ? Result : FormattableString.Invariant($"{Result}[{place.Row}, {place.Column}]");

    IEnumerable<(int Row, int Column)> Places() => Expected.EnumerateIndexed().Select(item => (item.Item1, item.Item2));

    [GeneratedRegex(@"\b([A-Z]) = (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex SizesInName();
}
