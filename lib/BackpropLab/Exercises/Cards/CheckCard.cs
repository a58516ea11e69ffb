using System.Globalization;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>The card that answers a check.</summary>
static class CheckCard
{
    public static ExerciseCard Of(FunctionExercise exercise, CheckResult result, string? note) => new(
        CardState.Of(result.State),
        Title(exercise),
        [
            .. result.Sentences.Select(sentence => new ParagraphBlock(sentence)),
            .. result.Comparisons.Count > 0 ? [ComparisonTable(result.Comparisons, exercise.HasManyRightResults)] : Array.Empty<CardBlock>(),
            .. result.Gradient is { } gradient ? [GradientBlock(gradient)] : Array.Empty<CardBlock>(),
            .. ParagraphBlock.For(result.Misconception?.Remedy is null ? null : $"`Exercise.Remedy(\"{exercise.Id}\")` says what to write instead."),
            .. ParagraphBlock.For(note),
        ]);

    public static string Title(FunctionExercise exercise) => $"{exercise.Id} {exercise.Title} ({PointsText.Of(exercise.Points)})";

    // Where many results are right, none is near another one.
    static TableBlock ComparisonTable(IReadOnlyList<Comparison> comparisons, bool manyAreRight)
    {
        string[] results = [.. comparisons.Select(item => item.Result).Distinct()];
        // Of layers those of one case are shown: it stands above them.
        var ofOneCase = comparisons.Any(item => item.Array is not null);
        var caption = manyAreRight ? $"{results[0]}, with each input"
            : results.Length == 1 ? $"{results[0]}, compared with the right one"
            : ofOneCase ? $"Compared with the right results, {comparisons[0].Case}"
            : "Compared with the right results";
        return new(caption, new(
        [
            .. ofOneCase ? Array.Empty<TableColumn>() : [TableColumn.Text("input", comparisons.Select(item => item.Case))],
            .. results.Length == 1 ? Array.Empty<TableColumn>() : [TableColumn.Text("result", comparisons.Select(item => item.Result))],
            TableColumn.Text("expected shape", comparisons.Select(item => item.ExpectedShape)),
            TableColumn.Text("your shape", comparisons.Select(item => item.Shape)),
            .. manyAreRight ? Array.Empty<TableColumn>() : [new("max relative error", [.. comparisons.Select(item => item.RelativeError is { } error ? ErrorText(error) : "–")], IsNumeric: true)],
            TableColumn.Text("verdict", comparisons.Select(item => manyAreRight ? RightOrNot(item.Agrees) : Verdict(item.Agrees))),
        ]));
    }

    static string RightOrNot(bool agrees) => agrees ? "✓ right" : "✗ not right";

    static TableBlock GradientBlock(GradientTable gradient) => new($"{gradient.Name} by central differences, {gradient.Case}", new(
        [
            TableColumn.Text("element", gradient.Rows.Select(row => row.Element)),
            TableColumn.Numbers("yours", [.. gradient.Rows.Select(row => row.Analytic)]),
            TableColumn.Numbers("numeric", [.. gradient.Rows.Select(row => row.Numeric)]),
            new("relative error", [.. gradient.Rows.Select(row => ErrorText(row.RelativeError))], IsNumeric: true),
            TableColumn.Text("verdict", gradient.Rows.Select(row => Verdict(row.Agrees))),
        ],
        gradient.Rows.Count < gradient.Elements
            ? FormattableString.Invariant($"{gradient.Rows.Count} of {gradient.Elements} elements.")
            : null));

    static string Verdict(bool agrees) => agrees ? "✓ agrees" : "✗ differs";

    // An error below 1e-9 is rounding, which differs from machine to machine.
    static string ErrorText(double error) =>
        error < 1e-9 ? "< 1e-9"
        : double.IsFinite(error) ? error.ToString("0.0e+0", CultureInfo.InvariantCulture)
        : "not finite";
}
