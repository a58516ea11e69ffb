using System.Globalization;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>How much will it be?</summary>
/// <param name="Id">Lesson and number, such as 4.P1.</param>
/// <param name="Text">The question; code stands between backticks.</param>
/// <param name="Quantity">What the number is, such as "accuracy on the test rows".</param>
/// <param name="Unit">Its unit, such as "%"; empty if it has none.</param>
/// <param name="Within">How far off a prediction may be and still be called right.</param>
/// <param name="Because">From the number that came out, why it did.</param>
public sealed record NumberPrediction(string Id, string Text, string Quantity, string Unit, double Within, Func<double, string> Because)
    : Prediction(Id, Text)
{
    /// <inheritdoc/>
    internal override string Example => "12.5";

    /// <inheritdoc/>
    internal override string Expected => "a number, with a point before its decimals";

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Values => [Quantity];

    /// <inheritdoc/>
    internal override string? Read(string written)
    {
        var number = written.Trim();
        if (Unit != "" && number.EndsWith(Unit, StringComparison.Ordinal))
            number = number[..^Unit.Length];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture) : null;
    }

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
            : [new("off by", [.. predictions.Select(prediction => WithUnit(Signed(Number(prediction.Read) - values[0]))), ""], IsNumeric: true)],
    ]));

    /// <inheritdoc/>
    internal override string Why(IReadOnlyList<double> values) => Because(values[0]);

    string WithUnit(string number) => Unit == "" ? number : $"{number} {Unit}";

    static string Signed(double number) => (number > 0 ? "+" : "") + NumberText.Short(number);

    static double Number(string read) => double.Parse(read, CultureInfo.InvariantCulture);
}
