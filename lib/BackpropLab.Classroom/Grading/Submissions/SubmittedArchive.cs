using System.IO.Compression;

namespace BackpropLab.Classroom;

/// <summary>A <c>.zip</c> of submissions: nothing of it is ever written anywhere, and no part of it is unpacked further than it may be long.</summary>
/// <param name="Folders">The outermost folders in it.</param>
/// <param name="Files">The files in it.</param>
sealed record SubmittedArchive(IReadOnlyList<string> Folders, IReadOnlyList<SubmittedFile> Files)
{
    const int MostEntries = 100_000;

    /// <summary>Reads what there is in an archive.</summary>
    /// <param name="read">Gives the archive.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="IOException">It is no archive that can be read.</exception>
    public static SubmittedArchive Open(Func<byte[]> read, string name)
    {
        try
        {
            var bytes = read();
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            if (archive.Entries.Count > MostEntries)
                throw new IOException($"{name} has {archive.Entries.Count} parts, more than any class hands in.");
            string[] names = [.. archive.Entries.Select(entry => entry.FullName.Replace('\\', '/')).Where(IsBelow)];
            return new(
                [.. names.Where(entry => entry.Contains('/')).Select(entry => entry[..entry.IndexOf('/')]).Distinct()],
                [.. names.Where(entry => !entry.EndsWith('/')).Distinct().Select(entry => new SubmittedFile(entry, () => Read(bytes, entry)))]);
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"{name} is no archive that can be read: {e.Message}", e);
        }
    }

    static byte[] Read(byte[] archive, string name)
    {
        using var opened = new ZipArchive(new MemoryStream(archive, writable: false));
        using var part = opened.Entries.First(entry => entry.FullName.Replace('\\', '/') == name).Open();
        // What it says of its own length may be wrong.
        var (buffer, length) = (new byte[SubmittedFile.MostBytes + 1], 0);
        for (int read; length < buffer.Length && (read = part.Read(buffer, length, buffer.Length - length)) > 0;)
            length += read;
        return length <= SubmittedFile.MostBytes ? buffer[..length] : throw new IOException($"{name} is longer than {SubmittedFile.MostBytes >> 20} MB.");
    }

    /// <summary>A name that leads out of the archive is nobody's.</summary>
    static bool IsBelow(string name) => name.Length > 0 && name[0] != '/' && !name.Contains(':') && !name.Split('/').Contains("..");
}
