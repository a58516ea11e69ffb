namespace BackpropLab.Kernel;

/// <summary>The cells of a session that left nothing, because they do not compile or wait for one that does not.</summary>
sealed class MistakenCells
{
    /// <summary>Each with the number of its run, what it would have declared, and the cell that is to be mended.</summary>
    readonly List<(int Run, CellNames Names, MistakenCell Cause)> cells = [];

    public void Add(int run, CellNames names, MistakenCell cause) => cells.Add((run, names, cause));

    /// <summary>Forgets those that ran after the run of that number.</summary>
    public void Rewind(int run) => cells.RemoveAll(cell => cell.Run > run);

    /// <summary>The cell that would have declared a name, unless one that ran later has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="ran">The cells that left something.</param>
    public MistakenCell? Declaring(string name, IEnumerable<CellScript> ran) => Last(names => names.Declared.Contains(name), ran);

    /// <summary>The cell that a name may come from because it would have opened a library, unless one that ran later has.</summary>
    /// <param name="ran">The cells that left something.</param>
    public MistakenCell? Opening(IEnumerable<CellScript> ran) => Last(names => names.Opens, ran);

    MistakenCell? Last(Predicate<CellNames> has, IEnumerable<CellScript> ran) =>
        cells.FindLast(cell => has(cell.Names)) is { Cause: { } cause } last && !ran.Any(cell => cell.Number > last.Run && has(cell.Names)) ? cause : null;
}
