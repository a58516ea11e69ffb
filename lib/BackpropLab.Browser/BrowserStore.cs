using System.Text;
using BackpropLab.Live;
using BackpropLab.Notebooks;

namespace BackpropLab.Browser;

/// <summary>A lesson that the page keeps in the storage of the browser.</summary>
/// <param name="name">The name of its file.</param>
/// <param name="given">The lesson as it was at first.</param>
/// <param name="written">What is kept; null for the lesson as it was.</param>
/// <param name="keep">Has the page keep a text.</param>
sealed class BrowserStore(string name, string given, string? written, Action<string> keep) : INotebookStore
{
    string current = written ?? given;

    public string Name => name;

    public IReadOnlyList<DibCell> Given { get; } = DibDocument.Parse(given, name).Cells;

    public Task FollowAsync(Action<SavedNotebook> onSave, CancellationToken cancellation)
    {
        onSave(Now());
        return Task.Delay(Timeout.Infinite, cancellation);
    }

    public SavedNotebook Now() => SavedNotebook.Read(Encoding.UTF8.GetBytes(current), name);

    public Task<SavedNotebook> SettledAsync(CancellationToken cancellation) => Task.FromResult(Now());

    public bool TryReplace(string known, string next, Action<SavedNotebook> onDisplaced)
    {
        if (current != known)
            return false;
        current = next;
        keep(next);
        return true;
    }

    public string? Reset()
    {
        current = given;
        keep(given);
        return null;
    }
}
