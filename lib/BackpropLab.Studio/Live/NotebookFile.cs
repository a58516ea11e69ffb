using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>
/// A notebook on disk, followed from save to save. Editors save in several ways: in place and in pieces, or into
/// another file that takes the name. So what counts is the content, once it has stood still for a moment.
/// </summary>
sealed class NotebookFile(string path)
{
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);

    /// <summary>
    /// How many looks find a file gone, empty or broken before that is taken for what its author means. Looks are
    /// counted, not time: when the machine stands still, so does whoever writes.
    /// </summary>
    const int Patience = 10;

    /// <summary>Notifications get lost on network drives and when the system has no more of them to give.</summary>
    static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>Reports what the file holds, and from then on each change, until it is cancelled.</summary>
    public async Task FollowAsync(Action<SavedNotebook> onSave, CancellationToken cancellation)
    {
        using var touched = new SemaphoreSlim(0);
        using var notifications = Notify(touched);
        var last = Read();
        onSave(SavedNotebook.Read(last, path));
        while (true)
        {
            await touched.WaitAsync(PollInterval, cancellation);
            var content = Read();
            if (Same(content, last))
                continue;
            content = await Settled(content, cancellation);
            if (Same(content, last))
                continue;
            last = content;
            onSave(SavedNotebook.Read(content, path));
        }
    }

    /// <summary>Writes a text in the place of another, whole or not at all.</summary>
    /// <param name="known">The text that is to stand there; if another does, nothing is written.</param>
    /// <param name="next">The text.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public bool TryReplace(string known, string next)
    {
        if (!Same(Read(), Encoding.UTF8.GetBytes(known)))
            return false;
        var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(unfinished, Encoding.UTF8.GetBytes(next));
            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>What it holds this moment.</summary>
    public SavedNotebook Now() => SavedNotebook.Read(Read(), path);

    /// <summary>What it holds once nobody is writing it.</summary>
    public async Task<SavedNotebook> SettledAsync(CancellationToken cancellation) =>
        SavedNotebook.Read(await Settled(Read(), cancellation), path);

    /// <summary>The content once it no longer changes.</summary>
    async Task<byte[]?> Settled(byte[]? content, CancellationToken cancellation)
    {
        for (var looks = 0; looks < Patience; looks++)
        {
            await Task.Delay(Quiet, cancellation);
            var now = Read();
            if (!Same(now, content))
                (content, looks) = (now, 0);
            else if (HoldsNotebook(content))
                break;
        }

        return content;
    }

    bool HoldsNotebook(byte[]? content) =>
        content is { Length: > 0 } && SavedNotebook.Read(content, path).Source is not null;

    FileSystemWatcher? Notify(SemaphoreSlim touched)
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
            watcher.Changed += (_, _) => touched.Release();
            watcher.Created += (_, _) => touched.Release();
            watcher.Renamed += (_, _) => touched.Release();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The content; null if it cannot be read.</summary>
    byte[]? Read()
    {
        try
        {
            return DibDocument.ReadBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static bool Same(byte[]? one, byte[]? other) =>
        one is null || other is null ? ReferenceEquals(one, other) : one.AsSpan().SequenceEqual(other);
}
