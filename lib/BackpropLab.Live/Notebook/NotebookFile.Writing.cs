using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

// Writing: a save takes the place of what is known to stand there, whole or not at all, and loses nothing else.
sealed partial class NotebookFile
{
    /// <summary>
    /// A program that had the file open as it was replaced may still write into what it has open: that is looked at again
    /// after this time.
    /// </summary>
    static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(600);

    public bool TryReplace(string known, string next, Action<SavedNotebook> onDisplaced)
    {
        var before = Encoding.UTF8.GetBytes(known);
        if (!Same(Read(path), before))
            return false;
        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        var other = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(other, Encoding.UTF8.GetBytes(next));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(other, File.GetUnixFileMode(target));
            FileExchange.Swap(other, target);
        }
        catch
        {
            File.Delete(other);
            throw;
        }

        _ = Task.Run(() => LookAfter(other, before, onDisplaced));
        return true;
    }

    public string? Reset() => NotebookReset.Reset(path, given.SourcePath, DateTime.Now).Kept is { } kept
        ? $"{NotebookReset.KeptFolder}/{Path.GetFileName(kept)}" : null;

    /// <summary>Sees whether what was displaced is what was known, or becomes something else, and deletes it then.</summary>
    static async Task LookAfter(string other, byte[] known, Action<SavedNotebook> onDisplaced)
    {
        try
        {
            var content = Read(other);
            if (Same(content, known))
            {
                await Task.Delay(Lateness);
                content = Read(other);
            }

            if (Same(content, known))
                return;
            content = await Settled(other, content, CancellationToken.None);
            // What stands empty or in pieces after that was being written by a program that has ended.
            if (HoldsNotebook(content, other) && !Same(content, known))
                onDisplaced(SavedNotebook.Read(content, other));
        }
        finally
        {
            File.Delete(other);
        }
    }
}
