using System.Globalization;
using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>What a run gives to see, in words and as a table.</summary>
static class EvidenceText
{
    const string NoNumber = "no number";

    /// <summary>The figures of several runs of one program side by side.</summary>
    /// <param name="runs">The runs with their names.</param>
    /// <param name="healthy">The healthy one, whose hidden units say what there is to count.</param>
    public static IReadOnlyList<(string Figure, IReadOnlyList<string> Values)> Figures(IReadOnlyList<Evidence> runs, Evidence healthy)
    {
        var rows = new List<(string, IReadOnlyList<string>)>();
        void Row(string figure, Func<Evidence, string> value) => rows.Add((figure, [.. runs.Select(value)]));

        Row("loss at the start", run => LossAt(run, 0));
        Row("loss halfway", run => LossAt(run, healthy.Losses.Count / 2));
        Row("loss at the end", run => LossAt(run, healthy.Losses.Count - 1));
        if (healthy.Train.HasClasses)
        {
            Row("training samples right, %", run => Percent(run.Train.Right));
            Row("test samples right, %", run => Percent(run.Test.Right));
        }

        Row($"{healthy.Judged.Name}, as the last line has it", run => NumberText.Short(run.Judged.Value));
        if (healthy.Hidden is { } hidden)
        {
            if (hidden.Enumerate().Min() >= 0)
                Row($"hidden units (of {hidden.ColumnCount}) that are 0 for every sample", run => NumberText.Short(run.Dead));
            else
                Row("hidden outputs beyond ±0.99, %", run => Percent(run.Saturated));
        }

        return rows;
    }

    public static TableBlock Table(string caption, IReadOnlyList<(string Name, Evidence Evidence)> runs, Evidence healthy)
    {
        var figures = Figures([.. runs.Select(run => run.Evidence)], healthy);
        return new(caption, new(
        [
            TableColumn.Text("figure", figures.Select(row => row.Figure)),
            .. runs.Select((run, place) => new TableColumn(run.Name, [.. figures.Select(row => row.Values[place])], IsNumeric: true)),
        ]));
    }

    /// <summary>The gradients that differ from nudges, such as "W1 and b1"; null if none does.</summary>
    public static string? Differing(Evidence evidence) => Listed([.. evidence.Gradients.Where(row => row.Verdict != GradientVerdict.Agrees).Select(row => row.Name)]);

    public static string? Agreeing(Evidence evidence) => Listed([.. evidence.Gradients.Where(row => row.Verdict == GradientVerdict.Agrees).Select(row => row.Name)]);

    /// <summary>What a run shows that a healthy one does not, with its numbers.</summary>
    public static string WhatIsWrong(Evidence now, Evidence healthy)
    {
        if (now.HasDiverged)
            return FormattableString.Invariant($"From epoch {now.Losses.Count + 1} on the loss is no number.");
        if (now.Gradients.FirstOrDefault(row => row.Verdict != GradientVerdict.Agrees) is { } row)
            return FormattableString.Invariant($"The gradient of `{row.Name}` has {NumberText.Short(row.Analytic)} at [{row.Row}, {row.Column}], where nudges give {NumberText.Short(row.Numeric)}.");
        var (one, other) = NumberText.Apart(now.Losses[^1], healthy.Losses[^1]);
        if (one != other)
            return $"Every gradient agrees with nudges, but the loss ends at {one}; a healthy network's ends at {other}.";
        return $"The training is right, but `{now.Judged.Name}` comes out as {NumberText.Short(now.Judged.Value)}.";
    }

    /// <summary>A value of the listing in a sentence: its shape and its first numbers.</summary>
    public static string Value(object? value) => value switch
    {
        Matrix<double> matrix => MatrixText.Of(matrix),
        double number => NumberText.Short(number),
        int[] numbers => FormattableString.Invariant($"{numbers.Length} numbers, {string.Join(", ", numbers.Take(5))} …"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    static string LossAt(Evidence run, int epoch) => epoch < run.Losses.Count ? NumberText.Short(run.Losses[epoch]) : NoNumber;

    static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture);

    static string? Listed(string[] names) => names.Length == 0 ? null : names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
