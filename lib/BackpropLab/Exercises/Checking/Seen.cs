namespace BackpropLab.Exercises;

/// <summary>One result of one case beside the right one, and what the function was given.</summary>
/// <param name="Arguments">The arguments with their names.</param>
/// <param name="Result">The result.</param>
sealed record Seen(IReadOnlyList<(string Name, object Value)> Arguments, Comparison Result)
{
    /// <summary>The results of all cases.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="comparisons">Those of one case after those of the other.</param>
    public static IReadOnlyList<Seen> Of(FunctionExercise exercise, IReadOnlyList<Comparison> comparisons) =>
        [.. comparisons.Select(result => new Seen(Layers.Arguments(exercise, result.Input), result))];
}
