using BackpropLab.Display;
using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>A set of samples in the plane of a decision boundary, with what the model says of each.</summary>
/// <param name="Name">"train", "test", or nothing where there is one set alone.</param>
/// <param name="Data">Two features.</param>
sealed record PlaneSamples(string Name, Dataset Data)
{
    // The model's answers: of two classes the probability of class 1, of more that of each.
    Matrix<double>? probabilities;

    bool IsTest => Name == "test";

    bool HasRegions => probabilities?.ColumnCount > 2;

    int Right => Data.Labels.Where((label, row) => label == Answer(row)).Count();

    public PlaneSamples JudgedBy(Func<Matrix<double>, Matrix<double>> model) =>
        this with { probabilities = PlaneGuard.Probabilities(model(Data.X), Data.Samples, Data.ClassCount, nameof(model)) };

    /// <summary>One trace a class; open markers for test samples.</summary>
    public IEnumerable<ScatterTrace> Traces() =>
        from k in Enumerable.Range(0, Data.ClassCount)
        let rows = Enumerable.Range(0, Data.Samples).Where(row => Data.Labels[row] == k).ToArray()
        where rows.Length > 0
        select new ScatterTrace
        {
            Name = PlotlyText.Escape(Name == "" ? ClassName(Data, k) : $"{ClassName(Data, k)}, {Name}"),
            Mode = "markers",
            X = [.. rows.Select(row => Data.X[row, 0])],
            Y = [.. rows.Select(row => Data.X[row, 1])],
            Marker = IsTest
                ? new() { Color = Palette.Series(k), Symbol = Palette.Symbol(k) + "-open", Size = 8, Line = new() { Color = Palette.Series(k), Width = 1.75 } }
                : new() { Color = Palette.Series(k), Symbol = Palette.Symbol(k), Size = Data.ClassCount > 2 ? 8 : 7, Line = new() { Color = Palette.Halo, Width = 0.75 } },
            Hovertemplate = $"{PlotlyText.Escape(Data.FeatureNames[0])} = %{{x:.4g}}<br>{PlotlyText.Escape(Data.FeatureNames[1])} = %{{y:.4g}}",
        };

    public string PercentRight => FormattableString.Invariant($"{100.0 * Right / Data.Samples:0.0}");

    public string Describe() =>
        $"{Right} of {Data.Samples} {(Name == "" ? "" : Name + " ")}points ({PercentRight} %) lie {(HasRegions ? "in the region of their class" : "on their side of it")}.";

    public static string ClassName(Dataset data, int k) => k < data.ClassCount ? data.ClassNames[k] : $"class {k}";

    /// <summary>The first samples of each set, with their class and probability.</summary>
    public static DataTable Table(IReadOnlyList<PlaneSamples> sets)
    {
        var shown = sets.SelectMany(set => Enumerable.Range(0, Math.Min(25, set.Data.Samples)).Select(row => (Set: set, Row: row))).ToArray();
        var count = sets.Sum(set => set.Data.Samples);
        var (first, data) = (sets[0], sets[0].Data);
        return new(
            [
                .. first.Name == "" ? (TableColumn[])[] : [TableColumn.Text("set", shown.Select(sample => sample.Set.Name))],
                TableColumn.Numbers(data.FeatureNames[0], [.. shown.Select(sample => sample.Set.Data.X[sample.Row, 0])]),
                TableColumn.Numbers(data.FeatureNames[1], [.. shown.Select(sample => sample.Set.Data.X[sample.Row, 1])]),
                TableColumn.Text("class", shown.Select(sample => ClassName(sample.Set.Data, sample.Set.Data.Labels[sample.Row]))),
                .. first.HasRegions
                    ? (TableColumn[])
                    [
                        TableColumn.Text("prediction", shown.Select(sample => ClassName(data, sample.Set.Answer(sample.Row)))),
                        TableColumn.Numbers("p(prediction)", [.. shown.Select(sample => sample.Set.probabilities![sample.Row, sample.Set.Answer(sample.Row)])]),
                    ]
                    : [TableColumn.Numbers($"p({ClassName(data, 1)})", [.. shown.Select(sample => sample.Set.OfClass1(sample.Row))])],
            ],
            shown.Length < count ? $"The first rows{(first.Name == "" ? "" : " of each set")}; {count - shown.Length} of {count} samples are left out." : null);
    }

    double OfClass1(int row) => probabilities![row, probabilities.ColumnCount - 1];

    int Answer(int row) => HasRegions ? probabilities!.Row(row).MaximumIndex() : OfClass1(row) >= 0.5 ? 1 : 0;
}
