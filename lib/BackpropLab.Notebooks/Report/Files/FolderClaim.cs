namespace BackpropLab.Notebooks;

/// <summary>A folder that one run has to itself, for as long as it holds a file in it open that the system gives to no other.</summary>
sealed class FolderClaim : IDisposable
{
    /// <summary>The file that is held; it goes with the claim, also when the process is killed and another claims the folder next.</summary>
    const string Name = ".lab-claim";

    readonly FileStream file;
    readonly string folder;
    readonly string? made;

    /// <param name="folder">The full path of the folder, made if need be.</param>
    /// <param name="made">The outermost folder of the path that is not there yet; null if all are.</param>
    /// <exception cref="ReportException">Another run has it.</exception>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be made or written.</exception>
    public FolderClaim(string folder, string? made)
    {
        (this.folder, this.made) = (folder, made);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        var isThere = File.Exists(path);
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (isThere || File.Exists(path))
        {
            throw new ReportException($"Another run is writing to {folder}: wait for its end, or choose another folder with --output.", e);
        }
    }

    /// <summary>Gives the folder up. If nothing came into it, those that were made for it go.</summary>
    public void Dispose()
    {
        file.Dispose();
        if (made is null)
            return;
        for (var part = folder; part is not null && part.Length >= made.Length; part = Path.GetDirectoryName(part))
        {
            try
            {
                Directory.Delete(part);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // There is something in it by now, and so in those around it.
                return;
            }
        }
    }
}
