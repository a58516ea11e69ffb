namespace BackpropLab.Notebooks;

/// <summary>Copies that may be interrupted at any moment: a file is there whole, or as it was.</summary>
static class FolderCopy
{
    /// <summary>Brings the files of a folder into another. One that is the same there stays, for a program may have it open; what else lies there is somebody's own.</summary>
    /// <param name="from">The folder to copy; nothing happens if there is none.</param>
    /// <param name="to">Where its files go.</param>
    public static void Make(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            Write(Path.Combine(to, Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
    }

    /// <summary>Writes a file. Its rights are those of a new file: what it is a copy of may be for reading only.</summary>
    public static void Write(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(partial, content);
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
