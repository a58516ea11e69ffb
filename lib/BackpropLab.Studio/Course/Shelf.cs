using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>
/// The notebooks that a server shows: those of a folder, or a single one from anywhere. One of the course's own brings the
/// others of its folder along, so that its links lead somewhere.
/// </summary>
sealed class Shelf
{
    readonly string? alone;
    readonly Dictionary<string, LessonSummary> read = [];
    readonly Lock gate = new();

    readonly IReadOnlyCollection<string>? only;

    /// <param name="path">The folder or the notebook.</param>
    /// <param name="only">The names of those notebooks of a folder that count; null for all.</param>
    public Shelf(string path, IReadOnlyCollection<string>? only = null)
    {
        this.only = only;
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            Folder = full;
            return;
        }

        Folder = Path.GetDirectoryName(full)!;
        Chosen = Path.GetFileNameWithoutExtension(full);
        alone = OwnNotebooks.Include(full) ? null : full;
    }

    /// <summary>The folder that they lie in.</summary>
    public string Folder { get; }

    /// <summary>The name of the notebook that was asked for; null for a folder.</summary>
    public string? Chosen { get; }

    /// <summary>Whether there are others beside the one that was asked for.</summary>
    public bool IsCourse => alone is null;

    /// <summary>The names of the notebooks, as they stand in addresses, in order; the folder is looked at each time.</summary>
    public IReadOnlyList<string> Names =>
        [.. (alone is null ? Directory.GetFiles(Folder, "*.dib") : [alone]).Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => only?.Contains(name) ?? true).Order(StringComparer.Ordinal)];

    /// <summary>The page of each notebook, seen from that of another, by the notebook's full path.</summary>
    public IReadOnlyDictionary<string, string> Pages => Names.ToDictionary(PathOf, name => $"../{Uri.EscapeDataString(name)}/");

    /// <summary>Where the links of notebooks lead that stand on the front page.</summary>
    public ReportLinks LinksOfFront => new(Folder, outputFolder: null, Names.ToDictionary(PathOf, name => $"{Uri.EscapeDataString(name)}/"));

    /// <summary>The full path of a notebook.</summary>
    public string PathOf(string name) => alone ?? Path.Combine(Folder, $"{name}.dib");

    /// <summary>What a notebook is about, read again when its file has changed.</summary>
    public LessonSummary Summary(string name)
    {
        var written = File.GetLastWriteTimeUtc(PathOf(name));
        lock (gate)
        {
            if (!read.TryGetValue(name, out var known) || known.Written != written)
                read[name] = known = LessonSummary.Read(name, PathOf(name), written);
            return known;
        }
    }

    /// <summary>A picture of a notebook, which lies beside the course's documents; null if there is none.</summary>
    public string? PictureOf(string name)
    {
        // A hand-out keeps them to itself: a student's folder has nothing that a student has no use for.
        var picture = Path.Combine(HandOut.Current?.Folder ?? Path.GetDirectoryName(Folder) ?? Folder, "docs", $"{name.Split('-')[0]}.png");
        return IsCourse && File.Exists(picture) ? picture : null;
    }
}
