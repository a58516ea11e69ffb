using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public sealed partial class Dataset
{
    /// <summary>
    /// Parts the rows at random into training and test rows: <c>sklearn.model_selection.train_test_split(X, y,
    /// test_size=testFraction, random_state=seed)</c>.
    /// </summary>
    /// <param name="testFraction">The share of test rows, between 0 and 1; ⌈testFraction · N⌉ rows are taken.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The fraction is not between 0 and 1 or leaves no training row, or the seed is negative.
    /// </exception>
    public DatasetSplit Split(double testFraction, int seed) => Split(testFraction, new NumPyRandomState(seed));

    /// <summary><inheritdoc cref="Split(double, int)" path="/summary"/></summary>
    /// <param name="testFraction"><inheritdoc cref="Split(double, int)" path="/param[@name='testFraction']"/></param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not between 0 and 1 or leaves no training row.</exception>
    public DatasetSplit Split(double testFraction, NumPyRandomState random)
    {
        Guard.OpenFraction(testFraction, nameof(testFraction));
        ArgumentNullException.ThrowIfNull(random);
        var testCount = (int)Math.Ceiling(testFraction * Samples);
        if (testCount == Samples)
        {
            throw Guard.OutOfRange(
                nameof(testFraction), testFraction, $"of {Samples} samples this leaves no training row, give a smaller fraction");
        }

        var order = random.Permutation(Samples);
        var (testRows, trainRows) = (order[..testCount], order[testCount..]);
        return new DatasetSplit(Rows(trainRows), Rows(testRows), trainRows, testRows);
    }

    /// <summary>
    /// The data with every feature at mean 0 and standard deviation 1 over all rows, as <c>StandardScaler().fit_transform(X)</c>.
    /// To judge a model, split first and standardise the split instead: test rows must not shape the scale.
    /// </summary>
    public Dataset Standardized() => WithFeatures(StandardScaler.Fit(X).Transform(X));

    /// <summary>The targets as one-hot rows (N, K).</summary>
    public Matrix<double> OneHot() => BackpropLab.OneHot.Encode(labels, ClassCount);
}
