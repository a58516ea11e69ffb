using System.Numerics;
using BackpropLab.Data;
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
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <param name="stratify">Whether both parts get their share of every class: <c>stratify=y</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The fraction is not between 0 and 1 or leaves no training row, or the seed is out of range.
    /// </exception>
    /// <exception cref="ArgumentException">A class, or one of the parts, has too few rows for a share of every class.</exception>
    /// <exception cref="InvalidOperationException">The targets are numbers, of which there are no shares.</exception>
    public DatasetSplit Split(double testFraction, BigInteger seed, bool stratify = false) =>
        Split(testFraction, new NumPyRandomState(seed), stratify);

    /// <summary><inheritdoc cref="Split(double, BigInteger, bool)" path="/summary"/></summary>
    /// <param name="testFraction"><inheritdoc cref="Split(double, BigInteger, bool)" path="/param[@name='testFraction']"/></param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <param name="stratify"><inheritdoc cref="Split(double, BigInteger, bool)" path="/param[@name='stratify']"/></param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not between 0 and 1 or leaves no training row.</exception>
    /// <exception cref="ArgumentException">A class, or one of the parts, has too few rows for a share of every class.</exception>
    /// <exception cref="InvalidOperationException">The targets are numbers, of which there are no shares.</exception>
    public DatasetSplit Split(double testFraction, NumPyRandomState random, bool stratify = false)
    {
        if (testFraction > 1)
            throw Guard.OutOfRange(nameof(testFraction), testFraction, $"a fraction between 0 and 1, both excluded, is needed; SplitOff takes a number of rows");
        Guard.OpenFraction(testFraction, nameof(testFraction));
        var testCount = (int)Math.Ceiling(testFraction * Samples);
        if (testCount == Samples)
        {
            throw Guard.OutOfRange(
                nameof(testFraction), testFraction, $"of {Samples} samples this leaves no training row, give a smaller fraction");
        }

        return Parted(testCount, random, stratify);
    }

    /// <summary>
    /// Parts so many test rows at random from the training rows: <c>sklearn.model_selection.train_test_split(X, y,
    /// test_size=testSamples, random_state=seed)</c> with a whole number.
    /// </summary>
    /// <param name="testSamples">The number of test rows, 1 to N - 1.</param>
    /// <param name="seed"><inheritdoc cref="Split(double, BigInteger, bool)" path="/param[@name='seed']"/></param>
    /// <param name="stratify"><inheritdoc cref="Split(double, BigInteger, bool)" path="/param[@name='stratify']"/></param>
    /// <exception cref="ArgumentOutOfRangeException">The number of test rows, or the seed, is out of range.</exception>
    /// <exception cref="ArgumentException">A class, or one of the parts, has too few rows for a share of every class.</exception>
    /// <exception cref="InvalidOperationException">The targets are numbers, of which there are no shares.</exception>
    public DatasetSplit SplitOff(int testSamples, BigInteger seed, bool stratify = false) =>
        SplitOff(testSamples, new NumPyRandomState(seed), stratify);

    /// <summary><inheritdoc cref="SplitOff(int, BigInteger, bool)" path="/summary"/></summary>
    /// <param name="testSamples"><inheritdoc cref="SplitOff(int, BigInteger, bool)" path="/param[@name='testSamples']"/></param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <param name="stratify"><inheritdoc cref="Split(double, BigInteger, bool)" path="/param[@name='stratify']"/></param>
    /// <exception cref="ArgumentOutOfRangeException">The number of test rows is out of range.</exception>
    /// <exception cref="ArgumentException">A class, or one of the parts, has too few rows for a share of every class.</exception>
    /// <exception cref="InvalidOperationException">The targets are numbers, of which there are no shares.</exception>
    public DatasetSplit SplitOff(int testSamples, NumPyRandomState random, bool stratify = false)
    {
        if (testSamples < 1 || testSamples >= Samples)
            throw Guard.OutOfRange(nameof(testSamples), testSamples, $"from 1 to {Samples - 1} of the {Samples} samples can be test rows");
        return Parted(testSamples, random, stratify);
    }

    /// <summary>
    /// The data with every feature at mean 0 and standard deviation 1 over all rows, as <c>StandardScaler().fit_transform(X)</c>.
    /// To judge a model, split first and standardise the split instead: test rows must not shape the scale.
    /// </summary>
    public Dataset Standardized() => WithFeatures(StandardScaler.Fit(X).Transform(X));

    /// <summary>The targets as one-hot rows (N, K).</summary>
    /// <exception cref="InvalidOperationException">The targets are numbers.</exception>
    public Matrix<double> OneHot() => BackpropLab.OneHot.Encode(Labels, ClassCount);

    DatasetSplit Parted(int testCount, NumPyRandomState random, bool stratify)
    {
        ArgumentNullException.ThrowIfNull(random);
        int[] trainRows, testRows;
        if (stratify)
        {
            (trainRows, testRows) = StratifiedRows.Draw(Labels, ClassNames, testCount, random);
        }
        else
        {
            var order = random.Permutation(Samples);
            (testRows, trainRows) = (order[..testCount], order[testCount..]);
        }

        return new DatasetSplit(Rows(trainRows), Rows(testRows), trainRows, testRows);
    }
}
