namespace BackpropLab.Charts;

/// <summary>
/// Who answers for the widgets of this session when their page asks anew. A widget that is drawn again alike has the same id,
/// so that whichever of the two a page shows, the functions that were given last answer.
/// </summary>
static class LiveAnswers
{
    /// <summary>The widgets that are answered for: each keeps functions of cells alive, and a page that long nobody looked at can do without.</summary>
    const int MostKept = 64;

    static readonly object gate = new();
    static readonly List<(string Id, Func<string, string> Answer)> kept = [];

    /// <summary>Answers from now on for a widget.</summary>
    public static void Offer(string id, Func<string, string> answer)
    {
        lock (gate)
        {
            kept.RemoveAll(one => one.Id == id);
            kept.Add((id, answer));
            if (kept.Count > MostKept)
                kept.RemoveAt(0);
        }
    }

    /// <summary>Who answers for a widget; null for nobody.</summary>
    public static Func<string, string>? For(string id)
    {
        lock (gate)
            return kept.Find(one => one.Id == id).Answer;
    }
}
