using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using BackpropLab.Notebooks;

namespace BackpropLab.Stress;

/// <summary>Rounds of <c>lab run</c>: nasty notebooks beside a good one, then the report of all.</summary>
sealed class RunRounds(string folder, NastyCells cells, Claims claims)
{
    const int Nasty = 3;
    const int CellsOfEach = 4;

    /// <summary>Bytes that the page of one notebook may have: its outputs are bounded, and it carries a figure's script.</summary>
    const long PageLimit = 60_000_000;

    static readonly TimeSpan cellTimeout = TimeSpan.FromSeconds(4);

    /// <summary>What one cell may take beyond its limit: its stop, its worker's end, a new worker on a busy machine.</summary>
    static readonly TimeSpan grace = TimeSpan.FromSeconds(40);

    static readonly string[] good = ["var x = 20;", "Console.Write(\"printed\"); x + 1", "throw new Exception(\"meant\");", "x * 2"];

    /// <summary>Cells that ran or were sent.</summary>
    public int Cells { get; private set; }

    /// <summary>Workers that were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>One round.</summary>
    public async Task RunAsync(int round)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, $"run-{round}")).FullName;
        var sources = Enumerable.Range(0, Nasty).Select(_ => new[] { "var keep = 41;" }.Concat(Enumerable.Range(0, CellsOfEach - 2).Select(_ => cells.Next())).Append("keep + 1").ToArray()).Append(good).ToArray();
        var paths = sources.Select((source, i) => Save(Path.Combine(place, $"{i}.dib"), source)).ToArray();
        var all = sources.SelectMany(source => source).ToArray();

        var started = DateTime.UtcNow;
        var results = await NotebookRunner.RunAllAsync(paths, new RunOptions { CellTimeout = cellTimeout, Jobs = 2, Kernel = new() { MemoryLimit = 500_000_000 } });
        var report = HtmlReport.Write(results, Path.Combine(place, "report")).Files[0];
        var took = DateTime.UtcNow - started;

        claims.That("a round ends in its time", took < (cellTimeout + grace) * CellsOfEach * paths.Length, () => $"{took}", all);
        claims.That("every notebook has its result", results.Select(result => Path.GetFileName(result.Path)).SequenceEqual(paths.Select(path => Path.GetFileName(path))), () => string.Join(' ', results.Select(result => result.Path)), all);
        foreach (var (result, source) in results.Zip(sources))
            Look(result, source);
        LookAtTheGoodOne(results[^1], all);
        LookAtTheReport(report, results, all);
        IpynbWriter.Write(results, Path.Combine(place, "executed"));
        foreach (var path in Directory.GetFiles(Path.Combine(place, "executed"), "*.ipynb"))
            claims.That("an executed notebook is JSON with its cells", JsonNode.Parse(File.ReadAllBytes(path))?["cells"] is JsonArray { Count: > 0 }, () => path, all);
        Directory.Delete(place, recursive: true);
    }

    void Look(NotebookResult result, string[] source)
    {
        Cells += result.Cells.Count(cell => cell.Outcome != CellOutcome.NotRun);
        Lost += result.Cells.Any(cell => cell.Outcome == CellOutcome.NotRun) ? 1 : 0;
        claims.That("every cell has its result", result.Cells.Count == source.Length, () => $"{result.Cells.Count}", source);
        foreach (var cell in result.Cells.Where(cell => cell.Outcome == CellOutcome.Failed))
        {
            var errors = cell.Outputs.OfType<ErrorOutput>().ToArray();
            claims.That("a cell that failed says why", errors is [.., { Name.Length: > 0 }], () => $"{errors.Length} errors", source);
        }

        foreach (var cell in result.Cells)
        {
            var size = cell.Outputs.Sum(output => output switch
            {
                StreamOutput stream => stream.Text.Length,
                ErrorOutput error => error.Message.Length + error.Traceback.Sum(line => line.Length),
                DisplayOutput display => display.Data.Values.Sum(value => value.GetRawText().Length),
                _ => 0,
            });
            claims.That("the outputs of a cell are bounded", size < 30_000_000, () => $"{size}", source);
        }

        if (result.Cells[^1] is { Outcome: not CellOutcome.NotRun } last && result.Cells[0].Outcome == CellOutcome.Passed)
            claims.That("the next cell runs, with its variables or without", last.Outputs.Count > 0, () => $"{last.Outcome}", source);
    }

    void LookAtTheGoodOne(NotebookResult result, string[] all)
    {
        claims.That(
            "the notebook beside them is as if alone",
            result.Cells.Select(cell => cell.Outcome).SequenceEqual([CellOutcome.Passed, CellOutcome.Passed, CellOutcome.Failed, CellOutcome.Passed])
                && result.Cells[1].Outputs is [StreamOutput { Text: "printed" }, DisplayOutput { PlainText: "21" }]
                && result.Cells[2].Outputs is [ErrorOutput { Message: "meant" }]
                && result.Cells[3].Outputs is [DisplayOutput { PlainText: "40" }],
            () => string.Join('\n', result.Cells.SelectMany(cell => cell.Outputs)) + result.Reason,
            all);
    }

    void LookAtTheReport(string index, IReadOnlyList<NotebookResult> results, string[] all)
    {
        var links = Parse(index).QuerySelectorAll("a[href$='.html']").Select(link => link.GetAttribute("href")!).Distinct().ToArray();
        foreach (var result in results)
        {
            var name = Path.ChangeExtension(Path.GetFileName(result.Path), ".html");
            var page = Path.Combine(Path.GetDirectoryName(index)!, name);
            claims.That("the report leads to every notebook", links.Contains(name) && File.Exists(page), () => string.Join(' ', links), all);
            claims.That("a page of it is bounded", new FileInfo(page).Length < PageLimit, () => $"{new FileInfo(page).Length}", all);
            var parsed = Parse(page);
            claims.That("a page of it shows every cell and ends as it should", parsed.QuerySelectorAll(".nb-cell").Length == result.Cells.Count, () => $"{parsed.QuerySelectorAll(".nb-cell").Length}", all);
            claims.That("no text of a cell is script in it", parsed.QuerySelectorAll("script").All(script => script.TextContent != "alert(1)"), () => "alert(1)", all);
        }
    }

    static AngleSharp.Dom.IDocument Parse(string path)
    {
        using var stream = File.OpenRead(path);
        return new HtmlParser().ParseDocument(stream);
    }

    static string Save(string path, string[] source)
    {
        new DibDocument(null, [.. source.Select(text => new DibCell("csharp", text.Replace("\n#!", "\n #!")))]).Save(path);
        return path;
    }
}
