using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    const int FieldColumns = 110;

    /// <summary>
    /// What a classifier of two classes thinks of the whole plane: the probability of class 1 as a field of colour, the
    /// line where it is 0.5, and the samples: training points filled, test points open.
    /// </summary>
    /// <param name="probability">
    /// The model: takes points (M, 2) in the scale of the data and returns the probability of class 1 for each, (M, 1).
    /// </param>
    /// <param name="train">The samples that the model has learnt from, two features, at most two classes.</param>
    /// <param name="test">The samples kept aside, if they are to be shown.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">
    /// The data have not two features or more than two classes, or the function returns another shape or a value that is no probability.
    /// </exception>
    /// <example><code>Chart.DecisionBoundary(points => net.Predict(points), train, test)</code></example>
    public static Figure DecisionBoundary(
        Func<Matrix<double>, Matrix<double>> probability, Dataset train, Dataset? test = null, string title = "Decision boundary")
    {
        ArgumentNullException.ThrowIfNull(probability);
        ArgumentNullException.ThrowIfNull(train);
        ChartGuard.TwoClassPlane(train, nameof(train));
        if (test is not null)
            ChartGuard.TwoClassPlane(test, nameof(test));

        var sets = test is null ? [new PlaneSamples("train", train)] : new[] { new PlaneSamples("train", train), new PlaneSamples("test", test) };
        var field = ProbabilityField.Over(PlaneGrid.Over([.. sets.Select(set => set.Data.X)], FieldColumns), probability);
        var judged = sets.Select(set => set.JudgedBy(probability)).ToArray();
        return new(
            BoundaryDescription(field, judged, train),
            new([field.Trace(train.ClassNames), .. judged.SelectMany(set => set.Traces())], BoundaryLayout(title, field, train)),
            PlaneSamples.Table(judged));
    }

    static Layout BoundaryLayout(string title, ProbabilityField field, Dataset train) => new()
    {
        Title = Title.Of(title),
        Xaxis = FieldAxis(train.FeatureNames[0], field.Grid.X, anchor: null),
        Yaxis = FieldAxis(train.FeatureNames[1], field.Grid.Y, field.Grid.HasLikeSpans ? "x" : null),
        Showlegend = true,
        Legend = Legend.AtTop,
        Height = 80 + 590 * Math.Clamp(field.Grid.Aspect, 0.45, 1),
        // Axes of a fixed scale that also measured their own margins would be laid out over and over: twice the time.
        Margin = new() { L = 36 + 7 * LabelLength(field.Grid.Y), R = 80, T = 46, B = 46 },
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

    static string BoundaryDescription(ProbabilityField field, PlaneSamples[] sets, Dataset train) =>
        $"Decision boundary over {Range(train.FeatureNames[0], field.Grid.X)} and {Range(train.FeatureNames[1], field.Grid.Y)}. "
        + $"The probability of {PlaneSamples.ClassName(train, 1)} goes from {NumberText.Short(field.Lowest)} to {NumberText.Short(field.Highest)}; "
        + (field.Lowest < 0.5 && field.Highest > 0.5 ? "the line where it is 0.5 parts the plane. " : "it is nowhere 0.5, so the plane is not parted. ")
        + string.Join(" ", sets.Select(set => set.Describe()));
}
