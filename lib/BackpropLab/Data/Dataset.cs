using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Samples to learn from: a matrix of features, one row a sample, and for each row its class, or the numbers to predict.</summary>
/// <example><code>
/// var moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42);
/// var (train, test) = moons.Split(testFraction: 0.3, seed: 42).Standardized();
/// </code></example>
public sealed partial class Dataset
{
    // Null where the targets are numbers.
    readonly int[]? labels;
    readonly IReadOnlyList<string> classNames = [];

    /// <summary>Joins features and classes.</summary>
    /// <param name="name">What the data are called in titles and tables.</param>
    /// <param name="x">The features (N, D); kept, not copied.</param>
    /// <param name="labels">The N class numbers, each in 0..K-1.</param>
    /// <param name="classNames">
    /// The K names of the classes; "class 0", "class 1", ... when left out, and then class 0 needs a sample.
    /// </param>
    /// <param name="featureNames">The D names of the columns; "x₁", "x₂", ... when left out.</param>
    /// <exception cref="ArgumentException">
    /// There is no sample or no feature, the counts do not fit, a feature is NaN or infinite, or a label is out of range.
    /// </exception>
    public Dataset(
        string name,
        Matrix<double> x,
        IReadOnlyList<int> labels,
        IReadOnlyList<string>? classNames = null,
        IReadOnlyList<string>? featureNames = null)
        : this(name, x, ClassNumbers(x, labels, classNames), featureNames, ["class"])
    {
        this.labels = [.. labels];
        this.classNames = classNames ?? [.. Enumerable.Range(0, labels.Max() + 1).Select(k => FormattableString.Invariant($"class {k}"))];
    }

    /// <summary>Joins features and numbers to predict.</summary>
    /// <param name="name">What the data are called in titles and tables.</param>
    /// <param name="x">The features (N, D); kept, not copied.</param>
    /// <param name="t">The numbers to predict (N, K); kept, not copied.</param>
    /// <param name="featureNames">The D names of the columns of x; "x₁", "x₂", ... when left out.</param>
    /// <param name="targetNames">The K names of the columns of t; "t₁", "t₂", ... when left out.</param>
    /// <exception cref="ArgumentException">
    /// There is no sample or no feature, the counts do not fit, or a number is NaN or infinite.
    /// </exception>
    public Dataset(
        string name,
        Matrix<double> x,
        Matrix<double> t,
        IReadOnlyList<string>? featureNames = null,
        IReadOnlyList<string>? targetNames = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        RequireSome(x);
        ArgumentNullException.ThrowIfNull(t);
        if (t.RowCount != x.RowCount || t.ColumnCount == 0)
        {
            throw new ArgumentException(
                $"x is ({x.RowCount}, {x.ColumnCount}) but t is ({t.RowCount}, {t.ColumnCount}): give one row of targets for each row.", nameof(t));
        }

        Guard.Finite(x, nameof(x));
        Guard.Finite(t, nameof(t));
        (Name, X, T) = (name, x, t);
        FeatureNames = Named(featureNames, x, nameof(x), "feature", nameof(featureNames));
        TargetNames = Named(targetNames, t, nameof(t), "target", nameof(targetNames));
    }

    /// <summary>What the data are called in titles and tables.</summary>
    public string Name { get; }

    /// <summary>The features (N, D), one row a sample.</summary>
    public Matrix<double> X { get; }

    /// <summary>The targets: class numbers 0..K-1 (N, 1), so 0 and 1 for two classes, or the numbers to predict (N, K).</summary>
    public Matrix<double> T { get; }

    /// <summary>Whether the targets are classes; else they are numbers to predict.</summary>
    public bool HasClasses => labels is not null;

    /// <summary>The class number of each of the N rows, 0..K-1.</summary>
    /// <exception cref="InvalidOperationException">The targets are numbers.</exception>
    public IReadOnlyList<int> Labels => labels ?? throw NoClasses();

    /// <summary>The names of the K classes.</summary>
    /// <exception cref="InvalidOperationException">The targets are numbers.</exception>
    public IReadOnlyList<string> ClassNames => HasClasses ? classNames : throw NoClasses();

    /// <summary>The names of the columns of <see cref="T"/>.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>The names of the D features.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The number of rows N.</summary>
    public int Samples => X.RowCount;

    /// <summary>The number of columns D.</summary>
    public int Features => X.ColumnCount;

    /// <summary>The number of classes K.</summary>
    /// <exception cref="InvalidOperationException">The targets are numbers.</exception>
    public int ClassCount => ClassNames.Count;

    /// <summary>How many samples each of the K classes has.</summary>
    /// <exception cref="InvalidOperationException">The targets are numbers.</exception>
    public IReadOnlyList<int> ClassSizes
    {
        get
        {
            var sizes = new int[ClassCount];
            foreach (var label in Labels)
                sizes[label]++;
            return sizes;
        }
    }

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

        return labels is null
            ? new(Name, Taken(X), Taken(T), FeatureNames, TargetNames)
            : new(Name, Taken(X), [.. rows.Select(row => labels[row])], ClassNames, FeatureNames);

        Matrix<double> Taken(Matrix<double> from) => Matrix<double>.Build.Dense(rows.Count, from.ColumnCount, (i, j) => from[rows[i], j]);
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

        return labels is null ? new(Name, x, T, FeatureNames, TargetNames) : new(Name, x, labels, ClassNames, FeatureNames);
    }

    /// <summary>Says name and sizes in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Samples} samples, {Features} features, ")
        + (HasClasses ? FormattableString.Invariant($"{ClassCount} classes") : $"to predict: {string.Join(", ", TargetNames)}");

    InvalidOperationException NoClasses() => new(
        $"The targets of {Name} are numbers ({string.Join(", ", TargetNames)}), not classes: take a data set with classes, or make one with labels.");
}
