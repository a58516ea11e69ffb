using System.Globalization;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>How much will it be?</summary>
/// <param name="Id">Lesson and number, such as 4.P1.</param>
/// <param name="Text">The question; code stands between backticks.</param>
/// <param name="Quantity">What the number is, such as "accuracy on the test rows".</param>
/// <param name="Unit">Its unit, such as "%"; of a whole number what is counted, in the singular, such as "row"; empty if it has none.</param>
/// <param name="Within">How far off a prediction may be and still be called right.</param>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most that it can be; infinity if there is no such number.</param>
/// <param name="Because">From the number that came out, why it did.</param>
/// <param name="IsWhole">Whether it counts something.</param>
public sealed record NumberPrediction(
    string Id, string Text, string Quantity, string Unit, double Within, double Least, double Most, Func<double, string> Because, bool IsWhole = false)
    : Prediction(Id, Text)
{
    const string Percent = "%";

    /// <inheritdoc/>
    internal override AnswerKind Asks => AnswerKind.Number;

    /// <inheritdoc/>
    internal override string Example => IsWhole ? "3" : "12.5";

    /// <inheritdoc/>
    internal override string Expected
    {
        get
        {
            var unit = Unit == Percent ? "percent" : Plural;
            var range = double.IsInfinity(Most) ? $"{NumberText.Short(Least)} or more" : $"from {NumberText.Short(Least)} to {NumberText.Short(Most)}";
            return $"a {(IsWhole ? "whole " : "")}number{(unit == "" ? "" : $" of {unit}")}, {range}";
        }
    }

    /// <inheritdoc/>
    internal override string? Nearness => $"It counts as right within {Difference(NumberText.Short(Within))}.";

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Values => [Quantity];

    /// <inheritdoc/>
    internal override string? Read(string written)
    {
        var number = written.Trim();
        if (new[] { Plural, Unit }.FirstOrDefault(unit => unit != "" && number.EndsWith(unit, StringComparison.Ordinal)) is { } ending)
            number = number[..^ending.Length];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && IsPossible(value)
            ? value.ToString("R", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A share such as 0.8 is a number of percent too, and seldom the one that is meant.</summary>
    internal override string? Doubt(string read) => Unit == Percent && Number(read) is > 0 and < 1
        ? $"{Shown(read)}, or {WithUnit(NumberText.Short(100 * Number(read)))}? For the latter write `Exercise.Predict(\"{Id}\", \"{NumberText.Short(100 * Number(read))}\")`."
        : null;

    /// <inheritdoc/>
    internal override string Shown(string read) => WithUnit(NumberText.Short(Number(read)));

    /// <inheritdoc/>
    internal override bool Holds(string read, IReadOnlyList<double> values) => Math.Abs(Number(read) - values[0]) <= Within;

    /// <inheritdoc/>
    internal override (string Caption, DataTable Table) Table(IReadOnlyList<(string Whose, string Read)> predictions, IReadOnlyList<double> values) => (Quantity, new(
    [
        TableColumn.Text("", [.. predictions.Select(prediction => prediction.Whose), "what happened"]),
        new("number", [.. predictions.Select(prediction => Shown(prediction.Read)), WithUnit(NumberText.Short(values[0]))], IsNumeric: true),
        .. predictions.Count == 0 ? Array.Empty<TableColumn>()
            : [new("off by", [.. predictions.Select(prediction => Difference(Signed(Number(prediction.Read) - values[0]))), ""], IsNumeric: true)],
    ]));

    /// <inheritdoc/>
    internal override string Why(IReadOnlyList<double> values) => Because(values[0]);

    string Plural => IsWhole ? $"{Unit}s" : Unit;

    bool IsPossible(double value) => double.IsFinite(value) && value >= Least && value <= Most && (!IsWhole || double.IsInteger(value));

    string WithUnit(string number) => $"{number} {Counted(number, Unit, Plural)}".TrimEnd();

    // What lies between 3 % and 5 % is 2 points: "2 %" would be a part of one of them.
    string Difference(string number) => Unit == Percent ? $"{number} {Counted(number, "point", "points")}" : WithUnit(number);

    static string Counted(string number, string one, string several) => number.TrimStart('+', '-') == "1" ? one : several;

    static string Signed(double number) => (number > 0 ? "+" : "") + NumberText.Short(number);

    static double Number(string read) => double.Parse(read, CultureInfo.InvariantCulture);
}
