namespace BackpropLab.Benchmarks;

/// <summary>The table of the peers, as the README shows it.</summary>
static class PeersScreen
{
    public static void Show(IReadOnlyList<ComparisonRow> rows)
    {
        var table = new FigureTable("Workload", "Ours (s)", "NumPy (s)", "PyTorch (s)", "Times faster", "Target", "Met");
        foreach (var row in rows)
        {
            table.AddRow(
                row.Workload, Seconds(row.Ours), Seconds(row.NumPy), Seconds(row.Torch), Ratio(row.Ratio), Ratio(row.Target), row.Ratio is null ? "" : row.IsMet ? "yes" : "NO");
        }

        table.Write();
    }

    static string Seconds(double? seconds) => seconds is { } number ? FormattableString.Invariant($"{number:F4}") : "";

    static string Ratio(double? ratio) => ratio is { } number ? FormattableString.Invariant($"{number:0.#}") : "";
}
