using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>A notebook as its file held it once.</summary>
/// <param name="Source">The text.</param>
/// <param name="Keys">The keys of its cells.</param>
sealed record NotebookVersion(DibSource Source, IReadOnlyList<int> Keys)
{
    readonly Lazy<Dictionary<string, int>> lines = new(() => Count(Source));

    /// <summary>The cell of a key; null if it has none.</summary>
    public DibCell? Cell(int key) => Enumerable.Range(0, Keys.Count).Where(place => Keys[place] == key).Select(place => Source.Cells[place]).FirstOrDefault();

    /// <summary>How many lines one has and the other has not.</summary>
    public int DistanceTo(Dictionary<string, int> other) =>
        lines.Value.Sum(line => Math.Max(0, line.Value - other.GetValueOrDefault(line.Key)))
        + other.Sum(line => Math.Max(0, line.Value - lines.Value.GetValueOrDefault(line.Key)));

    /// <summary>The lines of a notebook, and how often each stands in it.</summary>
    public static Dictionary<string, int> Count(DibSource source) =>
        source.Cells.SelectMany(cell => cell.Source.Split('\n')).CountBy(line => line).ToDictionary();
}
