namespace BackpropLab;

/// <summary>How far the download of a file is.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Received">Bytes on disk, those of an earlier, broken download included.</param>
/// <param name="Total">Bytes in all, or null when the server does not say.</param>
public readonly record struct DownloadProgress(string File, long Received, long? Total)
{
    /// <summary>Says it in one line, such as "t10k-labels-idx1-ubyte.gz: 3.1 of 9.9 MB".</summary>
    public override string ToString() => Total is { } total
        ? FormattableString.Invariant($"{File}: {Received / 1e6:0.0} of {total / 1e6:0.0} MB")
        : FormattableString.Invariant($"{File}: {Received / 1e6:0.0} MB");
}
