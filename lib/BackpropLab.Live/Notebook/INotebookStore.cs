using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>Where a notebook in work is kept: a file that other programs write too, or the storage of a browser.</summary>
interface INotebookStore
{
    /// <summary>What sentences call the notebook.</summary>
    string Name { get; }

    /// <summary>The cells of the lesson as it was at first; null if the notebook is no lesson.</summary>
    IReadOnlyList<DibCell>? Given { get; }

    /// <summary>Reports what is kept, and from then on each change that comes from elsewhere, until it is cancelled.</summary>
    Task FollowAsync(Action<SavedNotebook> onSave, CancellationToken cancellation);

    /// <summary>What is kept this moment.</summary>
    SavedNotebook Now();

    /// <summary>What is kept once nobody is writing it.</summary>
    Task<SavedNotebook> SettledAsync(CancellationToken cancellation);

    /// <summary>Keeps a text in the place of another.</summary>
    /// <param name="known">The text that is to stand there; if another does, nothing is written.</param>
    /// <param name="next">The text.</param>
    /// <param name="onDisplaced">Told, from any thread, what another program wrote at the same moment, if it did: it is not kept any more.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    bool TryReplace(string known, string next, Action<SavedNotebook> onDisplaced);

    /// <summary>Puts the lesson back as it was at first; what was written is put aside.</summary>
    /// <returns>Where that is now, as the end of a sentence; null if there was nothing to put back.</returns>
    /// <exception cref="IOException">It cannot be written; the notebook is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; the notebook is as it was.</exception>
    /// <exception cref="FormatException">The lesson as it was at first is broken.</exception>
    string? Reset();
}
