using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>A result in whose place another one was returned, or something that the function was given.</summary>
static class Exchange
{
    /// <summary>Says which stands in which one's place; null if none does.</summary>
    /// <param name="seen">All results of all cases, each of them there.</param>
    public static string? Sentence(IReadOnlyList<Seen> seen)
    {
        var results = seen.GroupBy(item => item.Result.Result).ToArray();
        foreach (var items in results.Where(items => items.Any(item => !item.Result.Agrees)))
        {
            if (results.FirstOrDefault(other => IsOf(items, other)) is { } other)
                return IsOf(other, items) ? $"`{items.Key}` and `{other.Key}` are exchanged: each is right in the other's place.{WrongBesides(results)}" : $"What you return as `{items.Key}` is the right `{other.Key}`.";
            if (items.First().Arguments.FirstOrDefault(argument => items.All(item => IsArgument(item, argument.Name))) is { Name: { } name })
                return $"What you return as {items.Key} is `{name}`, just as it was given.";
        }

        return null;
    }

    // Those that stand in places of their own: where results are exchanged pair by pair, one pair is named.
    static string WrongBesides(IReadOnlyList<IGrouping<string, Seen>> results) =>
        results.Where(items => items.All(item => item.Result.HasShape) && items.Any(item => !item.Result.Agrees) && !results.Any(other => IsOf(items, other))).Select(items => $"`{items.Key}`").ToArray() switch
        {
            [] => "",
            [var only] => $" And {only} is not right yet.",
            var names => $" And {string.Join(", ", names)} are not right yet.",
        };

    // Zeros are in the place of other zeros by chance.
    static bool IsOf(IEnumerable<Seen> items, IEnumerable<Seen> other) =>
        other.Any(item => item.Result.Expected.Exists(value => value != 0)) && items.Select(item => item.Result.Input).SequenceEqual(other.Select(item => item.Result.Input)) && items.Zip(other).All(pair => Agreement.Same(pair.Second.Result.Expected, pair.First.Result.Actual!));

    static bool IsArgument(Seen item, string name) =>
        item.Arguments.FirstOrDefault(argument => argument.Name == name).Value is Matrix<double> given && Agreement.Same(given, item.Result.Actual!);
}
