using System.Formats.Tar;
using System.Globalization;

namespace BackpropLab.Files;

/// <summary>
/// Reads files that others may have written: a folder, pipe, socket or device under a file's name is refused before it is
/// opened, because opening it may never return, and so is what is larger than anything of its kind.
/// </summary>
static class RegularFile
{
    /// <summary>The content of a file.</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="what">What it is read as, with its article, such as "a notebook".</param>
    /// <param name="limit">The most bytes that such a file has.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="IOException">It is no regular file, too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAllBytes(string path, string what, int limit)
    {
        using var file = Open(path, what, limit);
        // It may grow while it is read.
        using var content = new MemoryStream((int)file.Length);
        var buffer = new byte[81920];
        for (int count; (count = file.Read(buffer)) > 0; content.Write(buffer, 0, count))
        {
            if (content.Length + count > limit)
                throw TooLarge(path, content.Length + count, what, limit);
        }

        return content.ToArray();
    }

    /// <summary>The content of a text file in UTF-8, or in what its byte order mark says.</summary>
    /// <inheritdoc cref="ReadAllBytes"/>
    public static string ReadAllText(string path, string what, int limit)
    {
        using var reader = new StreamReader(new MemoryStream(ReadAllBytes(path, what, limit)));
        return reader.ReadToEnd();
    }

    /// <summary>Opens a file for reading, so that others can write or replace it meanwhile.</summary>
    /// <inheritdoc cref="ReadAllBytes"/>
    public static FileStream Open(string path, string what, long limit)
    {
        Require(path, what, limit);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Refuses what <see cref="Open"/> refuses, for one that opens the file itself.</summary>
    /// <inheritdoc cref="ReadAllBytes"/>
    public static void Require(string path, string what, long limit)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder: {what} is a regular file.");
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new FileNotFoundException($"There is no file {path}.", path);
        if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
        {
            if (!target.Exists)
                throw new FileNotFoundException($"{path} is a link to {file.LinkTarget}, which is not there: give it a target, or delete it.", path);
            file = target;
        }

        if (file.Attributes.HasFlag(FileAttributes.Device) || (file.Length == 0 && !IsRegular(file)))
            throw new IOException($"{path} is a pipe, socket or device: {what} is a regular file.");
        if (file.Length > limit)
            throw TooLarge(path, file.Length, what, limit);
    }

    /// <summary>
    /// Whether a file without content is a regular one: pipes, sockets and devices have a length of 0 too. What tells them
    /// apart without opening them, on every system, is the writer of tar archives, which records the kind.
    /// </summary>
    static bool IsRegular(FileInfo file)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(file.FullName, "file");
        }
        catch (IOException)
        {
            // A socket, for which archives have no kind.
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
    }

    static IOException TooLarge(string path, long length, string what, long limit) => new(string.Create(
        CultureInfo.InvariantCulture, $"{path} has {Megabytes(length)} MB, but {what} has at most {Megabytes(limit)} MB: give a smaller file."));

    static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
