using BackpropLab.Data;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>Where <see cref="LoadMnist"/> keeps its files unless it is told otherwise: a folder in the user's cache.</summary>
    public static string MnistFolder => MnistFiles.UserCache;

    /// <summary>Whether the four files of MNIST are there and whole, so that <see cref="LoadMnist"/> needs no network.</summary>
    /// <param name="folder">Where to look; <see cref="MnistFolder"/> when left out.</param>
    /// <returns>False as well for files that are not the published ones or cannot be read.</returns>
    public static bool HasMnist(string? folder = null) =>
        new MnistFiles(folder ?? MnistFolder, MnistFiles.Mirrors, MnistFiles.Published).AreComplete;

    /// <summary>
    /// MNIST: 70000 handwritten digits of 28 x 28 pixels, row by row, each with its ink from 0 (white) to 1 (black).
    /// The four files (11.6 MB) are downloaded into the user's cache on first use; a broken download goes on where it
    /// stopped, and nothing is used before its SHA-256 is right.
    /// </summary>
    /// <param name="folder">Where the files are kept; <see cref="MnistFolder"/> when left out.</param>
    /// <param name="progress">Called with each piece of the download.</param>
    /// <param name="cancellationToken">Stops the download; what has arrived is kept for the next call.</param>
    /// <returns>60000 training and 10000 test samples of 784 features in 10 classes: 0.4 GB of memory.</returns>
    /// <exception cref="IOException">
    /// The files are not there and could not be downloaded, or not be written; the message says where to put them by hand.
    /// </exception>
    /// <exception cref="OperationCanceledException">The download was stopped.</exception>
    /// <remarks>
    /// Y. LeCun, C. Cortes, C. J. C. Burges: The MNIST Database of Handwritten Digits (1998). Its IDX format is described
    /// there.
    /// </remarks>
    public static DatasetSplit LoadMnist(
        string? folder = null, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Mnist(new MnistFiles(folder ?? MnistFolder, MnistFiles.Mirrors, MnistFiles.Published), progress, cancellationToken);

    internal static DatasetSplit Mnist(MnistFiles files, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var (train, test) = files.Load(progress, cancellationToken);
        return new DatasetSplit(
            Mnist(train), Mnist(test),
            [.. Enumerable.Range(0, train.Digits.Length)], [.. Enumerable.Range(train.Digits.Length, test.Digits.Length)]);
    }

    static Dataset Mnist(MnistPictures pictures) =>
        new("MNIST", pictures.Ink, pictures.Digits, DigitNames, PixelNames(pictures.Side));
}
