using System.Globalization;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>In which order will they come out?</summary>
/// <param name="Id">Lesson and number, such as 4.P1.</param>
/// <param name="Text">The question, which says where the order begins; code stands between backticks.</param>
/// <param name="Things">What is to be ordered, lettered a, b, c ...; the experiment gives a number for each, in this order.</param>
/// <param name="Quantity">What those numbers are.</param>
/// <param name="LargestFirst">Whether the order begins with the largest of them, or with the smallest.</param>
/// <param name="Because">From those numbers, why they came out so.</param>
public sealed record OrderPrediction(
    string Id, string Text, IReadOnlyList<string> Things, string Quantity, bool LargestFirst, Func<IReadOnlyList<double>, string> Because)
    : Prediction(Id, Text)
{
    /// <inheritdoc/>
    internal override AnswerKind Asks => AnswerKind.Order;

    /// <inheritdoc/>
    internal override string Example => string.Join(' ', Items.Select(item => item.Mark[0]));

    /// <inheritdoc/>
    internal override string Expected => $"each of the letters from a to {Letters.Of(Things.Count - 1)} once, in your order";

    /// <inheritdoc/>
    internal override IReadOnlyList<(string Mark, string Text)> Items => Letters.Before(Things);

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Values => Things;

    /// <inheritdoc/>
    internal override string? Read(string written) =>
        Letters.In(written, Things.Count) is { } letters && letters.Length == Things.Count && letters.Distinct().Count() == letters.Length ? letters : null;

    /// <summary>Which letters are missing, or there more than once; null if something else than letters is written.</summary>
    internal override string? Fault(string written) => Letters.In(written, Things.Count) is not { } letters ? null
        : string.Join(", ", Enumerable.Range(0, Things.Count).Select(Letters.Of).Select(letter => (Letter: letter, Count: letters.Count(other => other == letter)))
            .Where(item => item.Count != 1).Select(item => item.Count == 0 ? $"{item.Letter} is missing" : FormattableString.Invariant($"{item.Letter} is there {(item.Count == 2 ? "twice" : $"{item.Count} times")}")));

    /// <inheritdoc/>
    internal override string Shown(string read) => string.Join(" ", read.AsEnumerable());

    /// <summary>Whether each number goes on where the one before it stops; equal ones may stand either way.</summary>
    internal override bool Holds(string read, IReadOnlyList<double> values)
    {
        var inOrder = read.Select(letter => values[Letters.Place(letter)]).ToArray();
        return inOrder.Zip(inOrder.Skip(1)).All(pair => LargestFirst ? pair.First >= pair.Second : pair.First <= pair.Second);
    }

    /// <inheritdoc/>
    internal override (string Caption, DataTable Table) Table(IReadOnlyList<(string Whose, string Read)> predictions, IReadOnlyList<double> values)
    {
        var happened = Happened(values);
        return ($"By {Quantity}, the {(LargestFirst ? "largest" : "smallest")} first", new(
        [
            TableColumn.Text("place", happened.Select((_, place) => (place + 1).ToString(CultureInfo.InvariantCulture))),
            .. predictions.Select(prediction => TableColumn.Text(prediction.Whose, prediction.Read.Select(Named))),
            TableColumn.Text("what happened", happened.Select(Named)),
            TableColumn.Numbers("value", [.. happened.Select(letter => values[Letters.Place(letter)])]),
        ]));
    }

    /// <inheritdoc/>
    internal override string Why(IReadOnlyList<double> values) => Because(values);

    string Happened(IReadOnlyList<double> values)
    {
        var letters = Enumerable.Range(0, Things.Count).Select(Letters.Of);
        return string.Concat(LargestFirst
            ? letters.OrderByDescending(letter => values[Letters.Place(letter)])
            : letters.OrderBy(letter => values[Letters.Place(letter)]));
    }

    string Named(char letter) => $"{letter}) {Things[Letters.Place(letter)]}";
}
