using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>A lesson that is no file: whoever opens it keeps its text.</summary>
/// <param name="name">What sentences call it.</param>
/// <param name="given">The lesson as it was at first.</param>
/// <param name="written">What is kept of it; null for the lesson as it was.</param>
/// <param name="keep">Keeps a text.</param>
/// <param name="setAside">Keeps what the lesson was before it was put back, elsewhere: in the downloads of the browser.</param>
sealed class KeptNotebook(string name, string given, string? written, Action<string> keep, Action<string> setAside) : INotebookStore
{
    /// <summary>Of so many cells of a lesson one, at least, is as it was at first, whatever somebody has written in it.</summary>
    const int LeastKnown = 3;

    string current = written ?? given;
    Action<SavedNotebook>? report;

    public string Name => name;

    public IReadOnlyList<DibCell> Given { get; } = DibDocument.Parse(given, name).Cells;

    public Task FollowAsync(Action<SavedNotebook> onSave, CancellationToken cancellation)
    {
        report = onSave;
        onSave(Now());
        return Task.Delay(Timeout.Infinite, cancellation);
    }

    /// <summary>Takes a text that was written elsewhere: in another window, or in a file that the person has chosen.</summary>
    public void Take(string text)
    {
        current = text;
        report?.Invoke(Now());
    }

    /// <summary>Takes a file in the place of what is kept, if it is this lesson. What was kept is put aside.</summary>
    /// <returns>Why it cannot be taken, in a sentence; null if it was.</returns>
    public string? Import(string text)
    {
        var read = SavedNotebook.Read(Encoding.UTF8.GetBytes(text), name);
        if (read.Source is not { } source)
            return $"The file cannot be taken: {read.Problem}";
        var known = Given.Select(cell => cell.Source).ToHashSet();
        if (source.Cells.Count(cell => known.Contains(cell.Source)) < Given.Count / LeastKnown)
            return $"The file cannot be taken: hardly a cell in it is of {name}. Open the lesson that it is of.";
        if (current != given && current != text)
            setAside(current);
        keep(text);
        Take(text);
        return null;
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
        if (current == given)
            return null;
        setAside(current);
        current = given;
        keep(given);
        return "the downloads of this browser";
    }
}
