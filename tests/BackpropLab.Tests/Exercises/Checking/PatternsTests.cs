using BackpropLab.Exercises;
using BackpropLab.Tests.Exercises.Answers;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Checking;

/// <summary>What is said of wrong numbers that no known mistake gives.</summary>
public class PatternsTests
{
    [Theory]
    [InlineData("3.7", "added", "Every number is 1 too large: ")]
    [InlineData("3.7", "squared", "Every number is the square of the right one: ")]
    [InlineData("3.7", "rounded", "Every number is the right one rounded to a whole number: ")]
    [InlineData("3.7", "nearly", "Every number is right to 3 digits or more: ")]
    [InlineData("3.7", "turned around", "The rows are the right ones in another order: ")]
    [InlineData("3.7", "moved up", "In the place of each row stands the one after it: ")]
    [InlineData("3.7", "without the first row", "Nothing but the first row is wrong: ")]
    [InlineData("3.7", "without the others", "Nothing but the first number is right: ")]
    [InlineData("3.7", "scaled by column", "Each column is off by a factor of its own: ")]
    [InlineData("3.7", "moved by column", "In each column all numbers are off by one amount: ")]
    [InlineData("3.7", "by features", "Every number is √D times the right one, where D is the number of features: ")]
    [InlineData("5.1", "added to zeros", "What is wrong stands where `a` is negative, and nowhere else: ")]
    public void It_is_said_what_the_numbers_have_in_common(string id, string change, string said) =>
        Assert.StartsWith(said, Said(id, Students.WithMatrices(Courses.Found.Function(id)!, Changed(change))));

    [Theory]
    [InlineData("1.3", 1, 0, "`train` and `test` are exchanged: each is right in the other's place.")]
    [InlineData("1.3", 0, 0, "What you return as `test` is the right `train`.")]
    public void A_result_in_anothers_place_is_named(string id, int first, int second, string said) => Assert.Equal(said, Said(id, arguments =>
    {
        var (train, test) = ((Matrix<double>, Matrix<double>))UntypedFunction.Of(Courses.Found.Function(id)!.Solution)(arguments)!;
        Matrix<double>[] results = [train, test];
        return (results[first], results[second]);
    }));

    [Fact]
    public void What_was_given_is_known_again() => Assert.Equal("What you return as W is `W`, just as it was given.", Said("2.5", arguments => arguments[0]));

    [Fact]
    public void An_argument_without_influence_is_named() =>
        Assert.StartsWith("Your result was the same whatever was given as `t`: ", Said("2.3", arguments => ((Matrix<double>)arguments[0]!).TransposeThisAndMultiply(((Matrix<double>)arguments[1]!).Map(Math.Sqrt))));

    [Theory]
    [InlineData(1, 0, "The first row of `y` and `t` made no difference to your result: ")]
    [InlineData(0, 1, "The last row of `y` and `t` made no difference to your result: ")]
    public void A_row_without_influence_is_named(int first, int fewer, string said) => Assert.StartsWith(said, Said("2.4", arguments =>
    {
        var (y, t) = ((Matrix<double>)arguments[0]!, (Matrix<double>)arguments[1]!);
        return Enumerable.Range(first, y.RowCount - first - fewer).Sum(n => 2 * (y[n, 0] - t[n, 0])) / y.RowCount;
    }));

    [Fact]
    public void Both_shapes_are_named_where_a_verb_does_not_fit()
    {
        Assert.EndsWith("`Times` goes element by element and needs two matrices of one shape, not (5, 2) like `X` and (5, 1) like `y` and `t`.", Said("2.3", arguments => ((Matrix<double>)arguments[0]!).Times((Matrix<double>)arguments[1]!)));
        Assert.EndsWith("`PlusRow` adds one row of as many numbers to every row of (5, 2) like `X`, and (5, 1) like `y` and `t` is no such row.", Said("2.3", arguments => ((Matrix<double>)arguments[0]!).PlusRow((Matrix<double>)arguments[1]!)));
    }

    static string Said(string id, Func<object?[], object?> function) => CheckResult.Of(Courses.Found.Function(id)!, function, Answer.Budget).Sentences[0];

    static Func<Matrix<double>, Matrix<double>> Changed(string change) => change switch
    {
        "added" => matrix => matrix + 1,
        "squared" => matrix => matrix.PointwisePower(2),
        "rounded" => matrix => matrix.Map(Math.Round),
        "nearly" => matrix => matrix.MapIndexed((row, column, value) => value * (1 + 1e-5 * (1 + row + 2 * column))),
        "turned around" => matrix => matrix.MapIndexed((row, column, _) => matrix[matrix.RowCount - 1 - row, column]),
        "moved up" => matrix => matrix.MapIndexed((row, column, value) => row + 1 < matrix.RowCount ? matrix[row + 1, column] : 7 + value),
        "without the first row" => matrix => matrix.MapIndexed((row, column, value) => row == 0 ? 3 + column * value : value),
        "without the others" => matrix => matrix.MapIndexed((row, column, value) => row + column > 0 ? 3 + row + column * value : value),
        "scaled by column" => matrix => matrix.MapIndexed((_, column, value) => value * (column + 2) * (1 + Math.Abs(matrix[0, column]))),
        "moved by column" => matrix => matrix.MapIndexed((_, column, value) => value + (column + 2) * (1 + Math.Abs(matrix[0, column]))),
        "by features" => matrix => matrix * Math.Sqrt(matrix.RowCount),
        "added to zeros" => matrix => matrix.MapIndexed((row, column, value) => value == 0 ? 1 + row + column : value, Zeros.Include),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "There is no such change."),
    };
}
