namespace BackpropLab.Studio;

/// <summary>
/// The texts that a window has sent and has not seen come back. It is not told them again: by then the person may have
/// typed on.
/// </summary>
sealed class OwnTexts
{
    readonly Dictionary<int, List<string>> sent = [];

    /// <summary>Notes that the window has sent a text.</summary>
    public void Add(int cell, string source)
    {
        if (!sent.TryGetValue(cell, out var texts))
            sent[cell] = texts = [];
        texts.Add(source);
    }

    /// <summary>Whether a new text of a cell is one that the window knows; what it sent before that is forgotten.</summary>
    public bool Take(int cell, string source)
    {
        if (!sent.TryGetValue(cell, out var texts))
            return false;
        var place = texts.IndexOf(source);
        texts.RemoveRange(0, place < 0 ? texts.Count : place + 1);
        return place >= 0;
    }
}
