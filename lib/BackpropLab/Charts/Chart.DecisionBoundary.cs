using BackpropLab.Charts;
using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    const int FieldColumns = 110;

    /// <summary>
    /// What a classifier thinks of the whole plane. Of two classes: the probability of class 1 as a field of colour and the
    /// line where it is 0.5. Of more: the region of each class, in stronger colour where it is more probable. And the
    /// samples: training points filled, test points open.
    /// </summary>
    /// <param name="probability">
    /// The model: takes points (M, 2) in the scale of the data and returns for each the probability of class 1, (M, 1), or
    /// the probabilities of all classes, (M, K).
    /// </param>
    /// <param name="train">The samples that the model has learnt from, two features, at most ten classes.</param>
    /// <param name="test">The samples kept aside, if they are to be shown.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">
    /// The data have not two features or more than ten classes, or the function returns another shape or a value that is no probability.
    /// </exception>
    /// <example><code>Chart.DecisionBoundary(points => net.Predict(points), train, test)</code></example>
    public static Figure DecisionBoundary(
        Func<Matrix<double>, Matrix<double>> probability, Dataset train, Dataset? test = null, string title = "Decision boundary")
    {
        ArgumentNullException.ThrowIfNull(probability);
        ArgumentNullException.ThrowIfNull(train);
        PlaneGuard.Classes(train, nameof(train));
        if (test is not null)
            PlaneGuard.Classes(test, nameof(test));

        var sets = test is null ? [new PlaneSamples("train", train)] : new[] { new PlaneSamples("train", train), new PlaneSamples("test", test) };
        var grid = PlaneGrid.Over([.. sets.Select(set => set.Data.X)], train.ClassCount > 2 ? ClassRegions.Columns : FieldColumns);
        var field = PlaneField.Over(grid, probability, train.ClassCount);
        var judged = sets.Select(set => set.JudgedBy(probability)).ToArray();
        return new(
            BoundaryDescription(field, judged, train),
            new([.. field.Traces(train), .. judged.SelectMany(set => set.Traces())], BoundaryLayout(title, field, train)),
            PlaneSamples.Table(judged));
    }

    static Layout BoundaryLayout(string title, PlaneField field, Dataset train) => new()
    {
        Title = Title.Of(title),
        Xaxis = FieldAxis(train.FeatureNames[0], field.Grid.X, anchor: null),
        Yaxis = FieldAxis(train.FeatureNames[1], field.Grid.Y, field.Grid.HasLikeSpans ? "x" : null),
        Showlegend = true,
        Legend = Legend.AtTop,
        Height = 80 + 590 * Math.Clamp(field.Grid.Aspect, 0.45, 1),
        // Axes of a fixed scale that also measured their own margins would be laid out over and over: twice the time.
        Margin = new() { L = 36 + 7 * LabelLength(field.Grid.Y), R = 26 + field.ScaleRoom, T = 46, B = 46 },
    };

    static Axis FieldAxis(string name, double[] grid, string? anchor) => new()
    {
        Title = PlaneTitle(name),
        Range = [grid[0], grid[^1]],
        Scaleanchor = anchor,
        Constrain = "domain",
        Showgrid = false,
        Automargin = false,
    };

    // Sign, digits before the point, point and one digit after it.
    static int LabelLength(double[] grid) =>
        3 + Math.Max(1, 1 + (int)Math.Floor(Math.Log10(Math.Max(Math.Abs(grid[0]), Math.Abs(grid[^1])))));

    static string BoundaryDescription(PlaneField field, PlaneSamples[] sets, Dataset train) =>
        $"Decision boundary over {Range(train.FeatureNames[0], field.Grid.X)} and {Range(train.FeatureNames[1], field.Grid.Y)}. "
        + field.Describe(train)
        + string.Join(" ", sets.Select(set => set.Describe()));
}
