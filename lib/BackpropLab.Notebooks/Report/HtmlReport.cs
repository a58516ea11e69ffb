using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>
/// A run as web pages: <c>index.html</c>, one page for each notebook beside it, and what they need in <c>assets/</c>.
/// The pages work from the file system and ask no other host for anything.
/// The text of a notebook that is not the course's own is sanitised; that its cells ran is what was asked for.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="results">The notebooks, in the order in which the index names them; skipped ones included.</param>
    /// <param name="outputFolder">
    /// The folder, made if need be. A former report in it is replaced; files that no report wrote stay as they are.
    /// </param>
    /// <returns>Where <c>index.html</c> is, and the notebooks as they were written.</returns>
    /// <exception cref="ReportException">
    /// The folder cannot be written, or holds a file of a report's name that no report wrote. It is then as it was.
    /// </exception>
    public static WrittenRun Write(IReadOnlyList<NotebookResult> results, string outputFolder) =>
        Write(results, outputFolder, ReportStamp.Now());

    internal static WrittenRun Write(IReadOnlyList<NotebookResult> results, string outputFolder, ReportStamp stamp)
    {
        outputFolder = Path.GetFullPath(outputFolder);
        var names = PageNames.For(results.Select(result => result.Path), ".html", "index.html");
        var entries = results.Zip(names, Entry).ToList();
        var addresses = entries.DistinctBy(entry => Path.GetFullPath(entry.Result.Path))
            .ToDictionary(entry => Path.GetFullPath(entry.Result.Path), entry => entry.Href);

        var pages = new List<(OutputFile File, bool HasFigures)>();
        for (var i = 0; i < entries.Count; i++)
        {
            var links = new ReportLinks(Path.GetDirectoryName(Path.GetFullPath(entries[i].Result.Path))!, outputFolder, addresses);
            var (result, page) = WrittenRun.Make(entries[i].Result, result => Written(entries[i].FileName, NotebookPage.Build(
                entries[i] with { Result = result }, links, entries.ElementAtOrDefault(i - 1), entries.ElementAtOrDefault(i + 1), stamp)));
            entries[i] = entries[i] with { Result = result };
            pages.Add(page);
        }

        pages.Add(Written("index.html", IndexPage.Build(entries, stamp)));
        var assets = UsedAssets(pages.Any(page => page.HasFigures)).Select(name => new OutputFile("assets/" + name, WebAssets.OfPages.Get(name)!.Bytes));
        OutputFolder.Replace(outputFolder, ".lab-report", [.. assets, .. pages.Select(page => page.File)], removeFormer: true);
        return new WrittenRun([Path.Combine(outputFolder, "index.html")], [.. entries.Select(entry => entry.Result)]);
    }

    static ReportEntry Entry(NotebookResult result, string fileName)
    {
        var isForeign = !OwnNotebooks.Include(result.Path);
        return new ReportEntry(result, Outline.Of(result.Document.Cells, isForeign), fileName, isForeign);
    }

    static (OutputFile File, bool HasFigures) Written(string name, Page page) =>
        (new OutputFile(name, Encoding.UTF8.GetBytes(PageShell.Render(page, "index.html"))), PageShell.HasFigures(page));

    static IEnumerable<string> UsedAssets(bool hasFigures) => WebAssets.OfPages.Names
        .Where(name => name is not (Plotly.FileName or Plotly.FiguresScript) || hasFigures);
}
