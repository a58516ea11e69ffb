using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>One number of a wrong answer beside the right one, said so that it can be followed with a pencil.</summary>
static class Counterexample
{
    /// <summary>What the columns of a result are called that has as many as a case's name says.</summary>
    static readonly (string Letter, string Column)[] columns = [("D", "feature"), ("H", "unit"), ("K", "class")];

    /// <summary>
    /// Of the results that are finite, as what goes wrong with numbers of usual size is to be mended first: the case, the element
    /// that is farthest off, and how far; null if there is none. It begins in the middle of a sentence.
    /// </summary>
    /// <param name="results">All results of all cases.</param>
    public static string? Of(IReadOnlyList<Comparison> results)
    {
        if (results.FirstOrDefault(item => item is { HasShape: true, Agrees: false, NotFinite: null }) is not { } wrong)
            return null;
        if (wrong.Array is not null)
            wrong = Layers.First(wrong, results);
        var place = wrong.Worst;
        var (given, expected) = (wrong.At(place), wrong.Expected[place.Row, place.Column]);
        var (actual, right) = NumberText.Apart(given, expected);
        var element = wrong.Element(place) + Meaning(place, wrong, [.. results.Where(item => item.Result == wrong.Result)]);
        return $"with {wrong.Case}, {element} is {actual} and should be {right}{(wrong.Kind == ResultKind.WholeNumbers ? "" : Times(given / expected))}";
    }

    // A row is a sample where there are as many rows as samples in cases of several sizes.
    static string Meaning((int Row, int Column) place, Comparison wrong, IReadOnlyList<Comparison> sameResult)
    {
        if (wrong.IsNumber || sameResult.DistinctBy(item => item.Samples).Count() < 2 || sameResult.Any(item => item.Expected.RowCount != item.Samples))
            return "";
        var column = columns.FirstOrDefault(pair => sameResult.DistinctBy(item => item.Size(pair.Letter)).Count() > 1 && sameResult.All(item => item.Expected.ColumnCount == item.Size(pair.Letter))).Column;
        return FormattableString.Invariant($", sample {place.Row}{(column is null ? "" : $" and {column} {place.Column}")},");
    }

    // Of a number near 0 or of one that is off in its last digits the ratio says nothing.
    static string Times(double ratio) => Math.Abs(ratio) is > 1e-3 and < 1e3 && NumberText.Short(ratio) != "1" ? $", {NumberText.Short(ratio)} times that" : "";
}
