using BackpropLab.Display;
using BackpropLab.Guards;

namespace BackpropLab;

/// <summary>How often each true class was taken for each class, and what follows from it.</summary>
/// <example><code>
/// var confusion = ConfusionMatrix.Of(net, test);
/// Console.WriteLine(confusion.Recall(3));   // of all threes, the share that was recognised
/// </code></example>
public sealed class ConfusionMatrix : Renderable
{
    readonly int[,] counts;

    /// <summary>Counts predictions.</summary>
    /// <param name="actual">The N true classes, 0..K-1.</param>
    /// <param name="predicted">The N predicted classes, 0..K-1.</param>
    /// <param name="classNames">The K names of the classes.</param>
    /// <exception cref="ArgumentException">The counts differ, or a class is out of range.</exception>
    public ConfusionMatrix(IReadOnlyList<int> actual, IReadOnlyList<int> predicted, IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(classNames);
        if (actual.Count != predicted.Count)
            throw new ArgumentException($"There are {actual.Count} true classes but {predicted.Count} predictions: give one prediction for each sample.", nameof(predicted));
        ClassNames = classNames;
        counts = new int[classNames.Count, classNames.Count];
        for (var i = 0; i < actual.Count; i++)
            counts[InRange(actual[i], i, nameof(actual)), InRange(predicted[i], i, nameof(predicted))]++;
        Samples = actual.Count;
    }

    /// <summary>The names of the K classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The number of samples N.</summary>
    public int Samples { get; }

    /// <summary>The number of right answers.</summary>
    public int Correct => Enumerable.Range(0, ClassNames.Count).Sum(k => counts[k, k]);

    /// <summary>The share of right answers, 0 to 1; NaN without samples.</summary>
    public double Accuracy => (double)Correct / Samples;

    /// <summary>How many samples of a true class were predicted as a class.</summary>
    /// <param name="actual">The true class.</param>
    /// <param name="predicted">The predicted class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public int this[int actual, int predicted] => counts[Known(actual, nameof(actual)), Known(predicted, nameof(predicted))];

    /// <summary>Counts a network's answers on a data set.</summary>
    /// <param name="net">A network that predicts classes.</param>
    /// <param name="data">Samples with the network's number of features.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, or it predicts numbers, not classes, or fewer classes.</exception>
    public static ConfusionMatrix Of(Mlp net, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(data);
        if (!net.Loss.IsClassification)
            throw new ArgumentException($"A network with the loss {net.Loss} predicts numbers: there are no classes to count.", nameof(net));
        var told = Math.Max(2, net.Outputs);
        if (data.ClassCount > told)
            throw new ArgumentException($"The network tells {told} classes apart but {data.Name} has {data.ClassCount}: give a network with an output for each.", nameof(net));
        return new(data.Labels, net.PredictClasses(data.X), data.ClassNames);
    }

    /// <summary>Of the samples predicted as a class, the share that is of it; NaN if none was.</summary>
    /// <param name="classNumber">The class, 0..K-1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Precision(int classNumber) =>
        (double)this[classNumber, classNumber] / Enumerable.Range(0, ClassNames.Count).Sum(k => counts[k, classNumber]);

    /// <summary>Of the samples of a class, the share predicted as it; NaN if there is none.</summary>
    /// <param name="classNumber">The class, 0..K-1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int classNumber) =>
        (double)this[classNumber, classNumber] / Enumerable.Range(0, ClassNames.Count).Sum(k => counts[classNumber, k]);

    /// <summary>A table: a row for each true class, a column for each predicted one, then the class's recall and precision.</summary>
    public override string ToString() => Table.ToString();

    internal override void WriteHtml(HtmlOutput html) => Table.WriteHtml(html);

    Table Table => new(
        FormattableString.Invariant($"Confusion matrix: {Correct} of {Samples} right ({100 * Accuracy:F2} %)"),
        ["true \\ predicted", .. ClassNames, "recall", "precision"],
        [.. Enumerable.Range(0, ClassNames.Count).Select(Row)]);

    object?[] Row(int actual) =>
        [ClassNames[actual], .. Enumerable.Range(0, ClassNames.Count).Select(k => (object)counts[actual, k]), Recall(actual), Precision(actual)];

    int Known(int classNumber, string parameter) =>
        classNumber >= 0 && classNumber < ClassNames.Count
            ? classNumber
            : throw Guard.OutOfRange(parameter, classNumber, $"class numbers go from 0 to {ClassNames.Count - 1}");

    int InRange(int classNumber, int sample, string parameter) =>
        classNumber >= 0 && classNumber < ClassNames.Count
            ? classNumber
            : throw new ArgumentException($"{parameter}[{sample}] is {classNumber}: class numbers go from 0 to {ClassNames.Count - 1}.", parameter);
}
