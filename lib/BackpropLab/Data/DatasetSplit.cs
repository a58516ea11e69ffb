namespace BackpropLab;

/// <summary>A data set parted into training and test rows; deconstructs to <c>(train, test)</c>.</summary>
public sealed class DatasetSplit
{
    internal DatasetSplit(Dataset train, Dataset test, int[] trainRows, int[] testRows, StandardScaler? scaler = null)
    {
        (Train, Test) = (train, test);
        (TrainRows, TestRows) = (trainRows, testRows);
        Scaler = scaler;
    }

    /// <summary>The rows to learn from.</summary>
    public Dataset Train { get; }

    /// <summary>The rows kept aside to judge what was learnt.</summary>
    public Dataset Test { get; }

    /// <summary>For each training row, its row number in the data that were split.</summary>
    public IReadOnlyList<int> TrainRows { get; }

    /// <summary>For each test row, its row number in the data that were split.</summary>
    public IReadOnlyList<int> TestRows { get; }

    /// <summary>What standardised the rows, or null when they are as they were.</summary>
    public StandardScaler? Scaler { get; }

    /// <summary>
    /// Standardises both parts with the mean and the standard deviation of the training rows alone: nothing of the test
    /// rows may reach what is learnt.
    /// </summary>
    /// <param name="epsilon">
    /// Added to each standard deviation, as the NumPy labs write it; 0 gives the numbers of scikit-learn's StandardScaler.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">epsilon is negative or not finite.</exception>
    public DatasetSplit Standardized(double epsilon = 1e-8)
    {
        var scaler = StandardScaler.Fit(Train.X, epsilon);
        var train = Train.WithFeatures(scaler.Transform(Train.X));
        var test = Test.WithFeatures(scaler.Transform(Test.X));
        return new DatasetSplit(train, test, [.. TrainRows], [.. TestRows], scaler);
    }

    /// <summary>The same rows with some features as the numbers to predict from the others, in both parts: <see cref="Dataset.WithTargets"/>.</summary>
    /// <param name="featureNames">Some of the names of the features, but not all.</param>
    /// <exception cref="ArgumentException">No name is given, one is no feature or comes twice, or no feature is left.</exception>
    /// <exception cref="InvalidOperationException">The rows are standardised, so that the numbers to predict would have lost their unit.</exception>
    public DatasetSplit WithTargets(params string[] featureNames) => Scaler is null
        ? new(Train.WithTargets(featureNames), Test.WithTargets(featureNames), [.. TrainRows], [.. TestRows])
        : throw new InvalidOperationException("The rows are standardised, and so would the targets be: take WithTargets first, then Standardized.");

    /// <summary>Lets a split be taken apart: <c>var (train, test) = data.Split(0.3, seed: 42);</c></summary>
    /// <param name="train">The rows to learn from.</param>
    /// <param name="test">The rows kept aside.</param>
    public void Deconstruct(out Dataset train, out Dataset test) => (train, test) = (Train, Test);
}
