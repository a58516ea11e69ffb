namespace BackpropLab.Classroom;

/// <summary>A file of a submission, read when it is asked for.</summary>
/// <param name="Path">Its path below the student's folder, parted by <c>/</c>.</param>
/// <param name="Read">Gives its content; throws <see cref="IOException"/> or <see cref="InvalidDataException"/> where there is none to be had.</param>
sealed record SubmittedFile(string Path, Func<byte[]> Read)
{
    /// <summary>No notebook has more bytes, nor has a part of an archive.</summary>
    public const int MostBytes = 10 << 20;

    /// <summary>Its name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether its name ends so, in capitals or not.</summary>
    public bool Is(string extension) => Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
