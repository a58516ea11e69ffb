namespace BackpropLab.Exercises;

/// <summary>
/// What is said of a wrong answer whose mistake is not known: what its numbers have in common. It is said of the inputs that were
/// tried, so it is so of every answer with these numbers.
/// </summary>
sealed class Patterns
{
    readonly IReadOnlyList<Seen> seen;
    readonly Seen[] wrong;
    readonly Influence influence;

    /// <param name="exercise">The exercise.</param>
    /// <param name="right">What its solution did.</param>
    /// <param name="run">What the answer did: with each input it came to an end.</param>
    /// <param name="comparisons">Its results beside the right ones.</param>
    /// <param name="runAgain">Runs it with other inputs.</param>
    public Patterns(FunctionExercise exercise, FunctionRun right, FunctionRun run, IReadOnlyList<Comparison> comparisons, Func<IReadOnlyList<ExerciseCase>, FunctionRun> runAgain)
    {
        seen = Seen.Of(exercise, comparisons);
        wrong = [.. seen.GroupBy(item => item.Result.Result).Where(items => items.Any(item => !item.Result.Agrees)).SelectMany(items => items)];
        influence = new(exercise, right, run, runAgain);
    }

    /// <summary>Says which result stands in another's place; null if none does.</summary>
    public string? Exchanged() => Exchange.Sentence(seen);

    /// <summary>Says by which factor all wrong results are off; null if there is none.</summary>
    public string? Factor() => OfWrong(Ratio.Sentence([.. wrong.Select(item => item.Result)]));

    /// <summary>Says which rows or columns stand in each other's places, or made no difference, as the beginning of a sentence; null if none.</summary>
    public string? Misplaced() => OfWrong(Order.Lead([.. wrong.Select(item => item.Result)])) ?? influence.PartLead();

    /// <summary>Says what the numbers have in common, as the beginning of a sentence; null if it is nothing known, or if some are not finite.</summary>
    public string? InCommon()
    {
        if (wrong.Any(item => item.Result.NotFinite is not null))
            return null;
        var first = wrong.Where(item => item.Result.Result == wrong[0].Result.Result).ToArray();
        return OfWrong(Lead(wrong)) ?? influence.WholeLead() ?? (first.Length < wrong.Length && Lead(first) is { } ofFirst ? $"Look at {first[0].Result.Result} first. {ofFirst}" : null);
    }

    /// <summary>What is so of the wrong ones of several results is said of them by name.</summary>
    string? OfWrong(string? said)
    {
        if (said is null || wrong.Length == seen.Count)
            return said;
        // Of an array of layers it is the array that has a name; which of them are wrong is said with the counterexample.
        var names = string.Join(" and ", wrong.Select(item => item.Result.Array ?? item.Result.Result).Distinct());
        return $"In {(wrong.Any(item => item.Result.Array is not null) ? $"what is wrong of {names}," : names)} {char.ToLowerInvariant(said[0])}{said[1..]}";
    }

    static string? Lead(IReadOnlyList<Seen> items)
    {
        Comparison[] results = [.. items.Select(item => item.Result)];
        return Relation.Lead(results) ?? WrongPlaces.Lead(items) ?? Lines.Lead(results);
    }
}
