using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>
/// A run as web pages: <c>index.html</c>, one page for each notebook beside it, and what they need in <c>assets/</c>.
/// The pages work from the file system and ask no other host for anything.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="results">The notebooks, in the order in which the index names them; skipped ones included.</param>
    /// <param name="outputFolder">
    /// The folder, made if need be. A former report in it is replaced; files that no report wrote stay as they are.
    /// </param>
    /// <returns>The full path of <c>index.html</c>.</returns>
    /// <exception cref="ReportException">
    /// The folder cannot be written, or holds a file of a report's name that no report wrote. It is then as it was.
    /// </exception>
    public static string Write(IReadOnlyList<NotebookResult> results, string outputFolder) =>
        Write(results, outputFolder, ReportStamp.Now());

    internal static string Write(IReadOnlyList<NotebookResult> results, string outputFolder, ReportStamp stamp)
    {
        outputFolder = Path.GetFullPath(outputFolder);
        OutputFolder.Replace(outputFolder, ".lab-report", Files(results, outputFolder, stamp), removeFormer: true);
        return Path.Combine(outputFolder, "index.html");
    }

    static List<OutputFile> Files(IReadOnlyList<NotebookResult> results, string outputFolder, ReportStamp stamp)
    {
        var names = PageNames.For(results.Select(result => result.Path), ".html", "index.html");
        var entries = results.Zip(names, (result, name) => new ReportEntry(result, Outline.Of(result.Document.Cells), name)).ToList();
        var addresses = entries.DistinctBy(entry => Path.GetFullPath(entry.Result.Path))
            .ToDictionary(entry => Path.GetFullPath(entry.Result.Path), entry => entry.Href);

        var pages = entries.Select((entry, i) => (entry.FileName, Page: NotebookPage.Build(
            entry,
            new ReportLinks(Path.GetDirectoryName(Path.GetFullPath(entry.Result.Path))!, outputFolder, addresses),
            entries.ElementAtOrDefault(i - 1),
            entries.ElementAtOrDefault(i + 1),
            stamp))).ToList();
        pages.Add(("index.html", IndexPage.Build(entries, stamp)));

        var used = UsedAssets([.. pages.Select(page => page.Page)]);
        return [
            .. used.Select(name => new OutputFile("assets/" + name, WebAssets.OfPages.Get(name)!.Bytes)),
            .. pages.Select(page => new OutputFile(page.FileName, Encoding.UTF8.GetBytes(PageShell.Render(page.Page, "index.html")))),
        ];
    }

    static IEnumerable<string> UsedAssets(IReadOnlyList<Page> pages) => WebAssets.OfPages.Names
        .Where(name => name is not (Plotly.FileName or Plotly.FiguresScript) || pages.Any(PageShell.HasFigures));
}
