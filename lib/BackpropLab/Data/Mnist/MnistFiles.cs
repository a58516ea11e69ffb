using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Data;

/// <summary>The four files of MNIST in a folder, downloaded into it when they are not there.</summary>
sealed class MnistFiles(string folder, IReadOnlyList<Uri> mirrors, IReadOnlyList<PublishedFile> files)
{
    const int RowsAtATime = 64;

    public static IReadOnlyList<Uri> Mirrors { get; } =
        [new("https://storage.googleapis.com/cvdf-datasets/mnist/"), new("https://ossci-datasets.s3.amazonaws.com/mnist/")];

    public static IReadOnlyList<PublishedFile> Published { get; } =
    [
        new("train-images-idx3-ubyte.gz", "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
        new("train-labels-idx1-ubyte.gz", "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
        new("t10k-images-idx3-ubyte.gz", "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
        new("t10k-labels-idx1-ubyte.gz", "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
    ];

    /// <summary>A folder where the platform keeps what can be downloaded again.</summary>
    public static string UserCache => Path.Combine(CacheRoot, "BackpropLab", "mnist");

    static string CacheRoot
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsWindows())
                return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            if (OperatingSystem.IsMacOS())
                return Path.Combine(home, "Library", "Caches");
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            return string.IsNullOrEmpty(cache) ? Path.Combine(home, ".cache") : cache;
        }
    }

    /// <summary>Whether all files are there with the published hashes; nothing is downloaded.</summary>
    public bool AreComplete
    {
        get
        {
            try
            {
                return files.All(file => Download.IsComplete(folder, file));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>The training and the test pictures, once the files are there.</summary>
    public (MnistPictures Train, MnistPictures Test) Load(IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsBrowser())
            throw new IOException("MNIST, 11 MB from elsewhere, does not come into a browser: take Datasets.LoadDigits(), or run this where the course is installed.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // Off this thread: a notebook's thread may carry a context that the waiting would block.
            Task.Run(() => Complete(progress, stop.Token), CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new IOException(
                $"MNIST cannot be kept in {folder}: {refusal.Message} Give LoadMnist a folder that can be written.", refusal);
        }
        finally
        {
            stop.Cancel();
        }

        return (Read(files[0], files[1]), Read(files[2], files[3]));
    }

    async Task Complete(IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        foreach (var file in files)
        {
            if (Download.IsComplete(folder, file))
                continue;
            Directory.CreateDirectory(folder);
            if (await new Download(http, folder, file, progress).Run(mirrors, cancellation).ConfigureAwait(false) is { } reasons)
                throw new IOException(Explain(file, reasons));
        }
    }

    string Explain(PublishedFile missing, string reasons)
    {
        var path = Path.Combine(folder, missing.Name);
        var found = File.Exists(path) ? $"{path} is not the published file (its SHA-256 differs)" : $"{path} is not there";
        var names = string.Join(", ", files.Select(file => file.Name));
        return $"MNIST is not complete: {found}, and it could not be downloaded ({reasons}). With a network, call again: "
            + $"the download goes on where it stopped. Without one, put these files into {folder}: {names}.";
    }

    MnistPictures Read(PublishedFile images, PublishedFile labels)
    {
        var ink = IdxFile.Read(Path.Combine(folder, images.Name), dimensions: 3);
        var classes = IdxFile.Read(Path.Combine(folder, labels.Name), dimensions: 1);
        var (count, side) = (ink.Sizes[0], ink.Sizes[1]);
        if (ink.Sizes[2] != side || classes.Sizes[0] != count || classes.Bytes.Any(label => label > 9))
            throw new InvalidDataException($"{images.Name} and {labels.Name} in {folder} are not square pictures with a digit for each.");
        var features = ink.Bytes.Length / count;
        var columnMajor = new double[ink.Bytes.Length];
        // Some rows at a time, so that what is written next to each other is written together.
        for (var first = 0; first < count; first += RowsAtATime)
        {
            for (var j = 0; j < features; j++)
            {
                for (var i = first; i < Math.Min(first + RowsAtATime, count); i++)
                    columnMajor[(j * count) + i] = ink.Bytes[(i * features) + j] / 255.0;
            }
        }

        return new(side, Matrix<double>.Build.Dense(count, features, columnMajor), [.. classes.Bytes.Select(label => (int)label)]);
    }
}
