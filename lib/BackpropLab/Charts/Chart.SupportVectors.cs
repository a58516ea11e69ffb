using BackpropLab.Charts;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>
    /// On what a support vector machine rests its boundary: the decision function f over the plane, the boundary f = 0, the
    /// edges of the margin f = −1 and f = 1 (dashed), and the samples, the support vectors among them ringed.
    /// </summary>
    /// <param name="svm">A machine trained on data of two features.</param>
    /// <param name="train">The data on which it was trained.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">The data have not two features, or are not those on which the machine was trained.</exception>
    /// <example><code>
    /// var svm = KernelSvm.Train(train, SvmKernel.Rbf(gamma: 1), c: 10);
    /// Chart.Row(Chart.DecisionBoundary(net, train), Chart.SupportVectors(svm, train))
    /// </code></example>
    public static Figure SupportVectors(KernelSvm svm, Dataset train, string title = "Support vectors")
    {
        ArgumentNullException.ThrowIfNull(svm);
        ArgumentNullException.ThrowIfNull(train);
        PlaneGuard.TwoClasses(train, nameof(train));
        var isOwn = svm.SupportVectors.ColumnCount == 2
            && svm.SupportIndices.Select((row, i) => row < train.Samples && train.X.Row(row).Equals(svm.SupportVectors.Row(i))).All(found => found);
        if (!isOwn)
        {
            throw new ArgumentException(
                $"The support vectors are not rows of {train.Name}: give the very data on which the machine was trained, scaled alike and in the same order.",
                nameof(train));
        }

        var field = new MarginField(svm, PlaneGrid.Over([train.X], FieldColumns));
        var margin = new MarginSamples(svm, train);
        return new(
            $"Support vector machine, {svm.Kernel} kernel, over {Range(train.FeatureNames[0], field.Grid.X)} and {Range(train.FeatureNames[1], field.Grid.Y)}. "
            + field.Describe(train) + margin.Describe(),
            new(
                [.. field.Traces(train), .. new PlaneSamples("", train).Traces(), margin.Rings()],
                BoundaryLayout(title, field, train)),
            margin.Table(TableRows));
    }
}
