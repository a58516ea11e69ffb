using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public sealed partial class Dataset
{
    /// <summary>The same samples with some features as the numbers to predict from the others: regression.</summary>
    /// <param name="featureNames">Some of <see cref="FeatureNames"/>, but not all.</param>
    /// <returns>N samples of the other features in their order, the targets in the order in which they are named.</returns>
    /// <exception cref="ArgumentException">No name is given, one is no feature or comes twice, or no feature is left.</exception>
    /// <example><code>var widths = Datasets.LoadIris().WithTargets("petal width (cm)");   // X (150, 3), T (150, 1)</code></example>
    public Dataset WithTargets(params string[] featureNames)
    {
        ArgumentNullException.ThrowIfNull(featureNames);
        int[] targets = [.. featureNames.Select(ColumnOf)];
        int[] others = [.. Enumerable.Range(0, Features).Except(targets)];
        if (targets.Length == 0 || others.Length == 0 || others.Length + targets.Length != Features)
        {
            throw new ArgumentException(
                $"The targets are {(targets.Length == 0 ? "none" : string.Join(", ", featureNames))}: name some of the {Features} features, each once, and leave at least one to predict from.",
                nameof(featureNames));
        }

        return new($"{Name}: {string.Join(", ", featureNames)}", Columns(others), Columns(targets), [.. others.Select(j => FeatureNames[j])], featureNames);

        Matrix<double> Columns(int[] columns) => Matrix<double>.Build.DenseOfColumns(columns.Select(j => X.Column(j)));
    }

    int ColumnOf(string featureName)
    {
        var column = FeatureNames.ToList().IndexOf(featureName);
        return column >= 0 ? column : throw new ArgumentException($"There is no feature '{featureName}': there are {string.Join(", ", FeatureNames)}.", nameof(featureName));
    }
}
