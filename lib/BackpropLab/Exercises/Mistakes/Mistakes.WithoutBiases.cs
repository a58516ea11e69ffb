namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>Biases that were left out.</summary>
    /// <param name="biases">Their parameters, such as "b1".</param>
    public static UsualMistake WithoutBiases(params string[] biases) => right => biases.Aggregate(OfArguments(
        right,
        ($"The {(biases.Length == 1 ? "bias" : "biases")} {string.Join(" and ", biases.Select(bias => $"`{bias}`"))} "
            + $"{(biases.Length == 1 ? "is" : "are")} missing.",
            "Each layer adds its own bias to every row of its product with W."),
        [.. biases.Select(bias => (bias, (Func<object?[], object?>)(arguments => 0 * Of(arguments, right.Place(bias)))))]), (misconception, bias) => misconception.Written(bias, $"0 * {bias}"));
}
