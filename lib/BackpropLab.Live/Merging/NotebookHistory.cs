using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>
/// What the file held, version by version, since it was opened. Another program may have read any of them before it wrote:
/// what it wrote was made of that one, and says nothing of what was changed in the page since.
/// </summary>
sealed class NotebookHistory
{
    /// <summary>More than anybody's program keeps in hand while a person types.</summary>
    const int Most = 100;

    readonly List<NotebookVersion> versions = [];

    /// <summary>The last version.</summary>
    public NotebookVersion? Last => versions.LastOrDefault();

    /// <summary>Notes what the file holds now.</summary>
    public void Add(NotebookVersion version)
    {
        if (versions.Count == Most)
            versions.RemoveAt(0);
        versions.Add(version);
    }

    /// <summary>The version that a text was most likely made of: the one that has most of its lines, and the last of several.</summary>
    public NotebookVersion BaseOf(DibSource found)
    {
        var lines = NotebookVersion.Count(found);
        return Enumerable.Reverse(versions).MinBy(version => version.DistanceTo(lines))!;
    }
}
