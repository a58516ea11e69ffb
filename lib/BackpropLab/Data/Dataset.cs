using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Labelled samples: a matrix of features, one row a sample, and the class of each row.</summary>
/// <example><code>
/// var moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42);
/// var (train, test) = moons.Split(testFraction: 0.3, seed: 42).Standardized();
/// </code></example>
public sealed partial class Dataset
{
    readonly int[] labels;

    /// <summary>Joins features and classes.</summary>
    /// <param name="name">What the data are called in titles and tables.</param>
    /// <param name="x">The features (N, D); kept, not copied.</param>
    /// <param name="labels">The N class numbers, each in 0..K-1.</param>
    /// <param name="classNames">The K names of the classes; "class 0", "class 1", ... when left out.</param>
    /// <param name="featureNames">The D names of the columns; "x₁", "x₂", ... when left out.</param>
    /// <exception cref="ArgumentException">The counts do not fit, a feature is NaN or infinite, or a label is out of range.</exception>
    public Dataset(
        string name,
        Matrix<double> x,
        IReadOnlyList<int> labels,
        IReadOnlyList<string>? classNames = null,
        IReadOnlyList<string>? featureNames = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != x.RowCount)
        {
            throw new ArgumentException(
                $"x is ({x.RowCount}, {x.ColumnCount}) but there are {labels.Count} labels: give one label for each row.", nameof(labels));
        }

        Guard.Finite(x, nameof(x));
        ClassNames = classNames ?? DefaultNames("class ", labels.Max() + 1);
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] < 0 || labels[i] >= ClassNames.Count)
            {
                throw new ArgumentException(
                    $"labels[{i}] is {labels[i]}: class numbers go from 0 to {ClassNames.Count - 1}.", nameof(labels));
            }
        }

        FeatureNames = featureNames ?? Enumerable.Range(1, x.ColumnCount).Select(i => "x" + Subscript(i)).ToArray();
        if (FeatureNames.Count != x.ColumnCount)
        {
            throw new ArgumentException(
                $"x is ({x.RowCount}, {x.ColumnCount}) but there are {FeatureNames.Count} feature names: give one for each column.",
                nameof(featureNames));
        }

        Name = name;
        X = x;
        this.labels = [.. labels];
        T = Matrix<double>.Build.Dense(labels.Count, 1, (i, _) => this.labels[i]);
    }

    /// <summary>What the data are called in titles and tables.</summary>
    public string Name { get; }

    /// <summary>The features (N, D), one row a sample.</summary>
    public Matrix<double> X { get; }

    /// <summary>The targets (N, 1): class numbers 0..K-1, so 0 and 1 for two classes.</summary>
    public Matrix<double> T { get; }

    /// <summary>The class number of each of the N rows, 0..K-1.</summary>
    public IReadOnlyList<int> Labels => labels;

    /// <summary>The names of the K classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The names of the D features.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The number of rows N.</summary>
    public int Samples => X.RowCount;

    /// <summary>The number of columns D.</summary>
    public int Features => X.ColumnCount;

    /// <summary>The number of classes K.</summary>
    public int ClassCount => ClassNames.Count;

    /// <summary>The rows with these numbers, in this order.</summary>
    /// <param name="rows">Row numbers in 0..N-1; a row may come more than once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row number is outside 0..N-1, or there is none.</exception>
    public Dataset Rows(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
            throw new ArgumentOutOfRangeException(nameof(rows), "There are 0 row numbers: at least one is needed.");
        foreach (var row in rows)
        {
            if (row < 0 || row >= Samples)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(rows), FormattableString.Invariant($"{row} is among the rows: row numbers go from 0 to {Samples - 1}."));
            }
        }

        var x = Matrix<double>.Build.Dense(rows.Count, Features, (i, j) => X[rows[i], j]);
        return WithFeatures(x, [.. rows.Select(row => labels[row])]);
    }

    /// <summary>The same samples with other features (N, D), such as standardised ones.</summary>
    /// <param name="x">The new features, of the same shape as <see cref="X"/>.</param>
    /// <exception cref="ArgumentException">The shape differs, or a value is NaN or infinite.</exception>
    public Dataset WithFeatures(Matrix<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.RowCount != Samples || x.ColumnCount != Features)
        {
            throw new ArgumentException(
                $"x is ({x.RowCount}, {x.ColumnCount}) but the data are ({Samples}, {Features}): the shape must stay.", nameof(x));
        }

        return WithFeatures(x, labels);
    }

    /// <summary>Says name and sizes in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Samples} samples, {Features} features, {ClassCount} classes");

    Dataset WithFeatures(Matrix<double> x, int[] classes) => new(Name, x, classes, ClassNames, FeatureNames);

    static string[] DefaultNames(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(i => prefix + i.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    static string Subscript(int number) =>
        string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('₀' + (digit - '0'))));
}
