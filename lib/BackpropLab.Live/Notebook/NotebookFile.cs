using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>
/// A notebook on disk, followed from save to save. Editors save in several ways: in place and in pieces, or into
/// another file that takes the name. So what counts is the content, once it has stood still for a moment.
/// </summary>
sealed partial class NotebookFile(string path) : INotebookStore
{
    readonly GivenEdition given = new(path);

    public string Name => Path.GetFileName(path);

    public IReadOnlyList<DibCell>? Given => given.Cells;

    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);

    /// <summary>
    /// How many looks find a file gone, empty or broken before that is taken for what its author means. Looks are
    /// counted, not time: when the machine stands still, so does whoever writes.
    /// </summary>
    const int Patience = 10;

    /// <summary>Notifications get lost on network drives and when the system has no more of them to give.</summary>
    static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    public async Task FollowAsync(Action<SavedNotebook> onSave, CancellationToken cancellation)
    {
        using var touched = new SemaphoreSlim(0);
        using var notifications = Notify(touched);
        var last = Read(path);
        onSave(SavedNotebook.Read(last, path));
        while (true)
        {
            await touched.WaitAsync(PollInterval, cancellation);
            var content = Read(path);
            if (Same(content, last))
                continue;
            content = await Settled(path, content, cancellation);
            if (Same(content, last))
                continue;
            last = content;
            onSave(SavedNotebook.Read(content, path));
        }
    }

    public SavedNotebook Now() => SavedNotebook.Read(Read(path), path);

    public async Task<SavedNotebook> SettledAsync(CancellationToken cancellation) =>
        SavedNotebook.Read(await Settled(path, Read(path), cancellation), path);

    /// <summary>The content of a file once it no longer changes.</summary>
    static async Task<byte[]?> Settled(string file, byte[]? content, CancellationToken cancellation)
    {
        for (var looks = 0; looks < Patience; looks++)
        {
            await Task.Delay(Quiet, cancellation);
            var now = Read(file);
            if (!Same(now, content))
                (content, looks) = (now, 0);
            else if (HoldsNotebook(content, file))
                break;
        }

        return content;
    }

    static bool HoldsNotebook(byte[]? content, string file) =>
        content is { Length: > 0 } && SavedNotebook.Read(content, file).Source is not null;

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
    static byte[]? Read(string file)
    {
        try
        {
            return DibDocument.ReadBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static bool Same(byte[]? one, byte[]? other) =>
        one is null || other is null ? ReferenceEquals(one, other) : one.AsSpan().SequenceEqual(other);
}
