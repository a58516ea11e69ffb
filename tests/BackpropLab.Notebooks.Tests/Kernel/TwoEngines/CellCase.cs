namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>Cells that are run one after another in both engines.</summary>
/// <param name="Name">What they are about.</param>
/// <param name="Cells">The cells.</param>
sealed record CellCase(string Name, IReadOnlyList<CaseCell> Cells)
{
    const string NameMark = "=== ";
    const string CellMark = "---";
    const string DifferenceMark = "~~~ ";

    /// <summary>All cases of <c>cells.txt</c>, whose head says how it is written.</summary>
    public static IReadOnlyList<CellCase> All { get; } = Read(Path.Combine(Repository.Root, "tests", "BackpropLab.Notebooks.Tests", "Kernel", "TwoEngines", "cells.txt"));

    static List<CellCase> Read(string path)
    {
        var cases = new List<(string Name, List<List<string>> Cells)>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(NameMark, StringComparison.Ordinal))
                cases.Add((line[NameMark.Length..], [[]]));
            else if (cases.Count == 0)
                continue;
            else if (line == CellMark)
                cases[^1].Cells.Add([]);
            else
                cases[^1].Cells[^1].Add(line);
        }

        return [.. cases.Select(each => new CellCase(each.Name, [.. each.Cells.Select(Cell)]))];
    }

    static CaseCell Cell(List<string> lines)
    {
        var differences = lines.Where(line => line.StartsWith(DifferenceMark, StringComparison.Ordinal)).Select(line => line[DifferenceMark.Length..].Split(": ", 2));
        return new CaseCell(
            string.Join('\n', lines.Where(line => !line.StartsWith(DifferenceMark, StringComparison.Ordinal))).TrimEnd(),
            differences.ToDictionary(parts => parts[0], parts => parts[1]));
    }
}
