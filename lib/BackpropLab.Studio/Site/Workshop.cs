namespace BackpropLab.Studio;

/// <summary>A folder in which lessons run as on the first day: the library lies where they look for it, and nobody's progress beside them.</summary>
sealed class Workshop : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("lab-site-").FullName;

    Workshop() => Folder = Directory.CreateDirectory(Path.Combine(root, "notebooks")).FullName;

    /// <summary>The folder that cells run in.</summary>
    public string Folder { get; }

    /// <summary>Makes one for the lessons of a folder.</summary>
    /// <param name="notebooks">The folder of the course's own lessons.</param>
    public static Workshop Of(string notebooks)
    {
        var workshop = new Workshop();
        var library = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(notebooks))!, "lib", "bin");
        var copy = Directory.CreateDirectory(Path.Combine(workshop.root, "lib", "bin")).FullName;
        foreach (var file in Directory.EnumerateFiles(library, "*.dll"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return workshop;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
