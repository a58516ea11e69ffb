using System.Globalization;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>Which of several things will happen?</summary>
/// <param name="Id">Lesson and number, such as 4.P1.</param>
/// <param name="Text">The question; code stands between backticks.</param>
/// <param name="Possibilities">What may happen, lettered a, b, c ... in this order.</param>
/// <param name="Computed">What the numbers are that the experiment gives, in the order in which it gives them.</param>
/// <param name="Happened">From those numbers the letter of what happened.</param>
/// <param name="Decimals">How many decimals show what happened; null where five digits do.</param>
public sealed record ChoicePrediction(
    string Id, string Text, IReadOnlyList<Possibility> Possibilities, IReadOnlyList<string> Computed, Func<IReadOnlyList<double>, char> Happened, int? Decimals = null)
    : Prediction(Id, Text)
{
    /// <inheritdoc/>
    internal override AnswerKind Asks => AnswerKind.Letter;

    /// <inheritdoc/>
    internal override string Example => "a";

    /// <inheritdoc/>
    internal override string Expected => $"one letter, from a to {Letters.Of(Possibilities.Count - 1)}";

    /// <inheritdoc/>
    internal override IReadOnlyList<(string Mark, string Text)> Items => Letters.Before(Possibilities.Select(possibility => possibility.Text));

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Values => Computed;

    /// <inheritdoc/>
    internal override string? Read(string written) => Letters.In(written, Possibilities.Count) is { Length: 1 } letter ? letter : null;

    /// <inheritdoc/>
    internal override string Shown(string read) => $"{read}) {Possibilities[Letters.Place(read[0])].Text}";

    /// <inheritdoc/>
    internal override bool Holds(string read, IReadOnlyList<double> values) => read[0] == Happened(values);

    /// <inheritdoc/>
    internal override IReadOnlyList<(string Mark, string Text)> Lines(IReadOnlyList<(string Whose, string Read)> predictions, IReadOnlyList<double> values) =>
        [.. predictions.Select(prediction => ($"{prediction.Whose}:", Shown(prediction.Read))), ("what happened:", Shown(Happened(values).ToString()))];

    /// <inheritdoc/>
    internal override (string Caption, DataTable Table) Table(IReadOnlyList<(string Whose, string Read)> predictions, IReadOnlyList<double> values) =>
        ("What the cells computed", new([TableColumn.Text("", Computed), Decimals is { } decimals
            ? new("value", [.. values.Select(value => value.ToString(FormattableString.Invariant($"F{decimals}"), CultureInfo.InvariantCulture))], IsNumeric: true)
            : TableColumn.Numbers("value", values)]));

    /// <inheritdoc/>
    internal override string Why(IReadOnlyList<double> values) => Possibilities[Letters.Place(Happened(values))].Why;
}
