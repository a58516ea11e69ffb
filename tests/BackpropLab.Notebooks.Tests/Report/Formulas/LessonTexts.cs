namespace BackpropLab.Notebooks.Tests.Report.Formulas;

/// <summary>The report of all notebooks that students open, without what their cells put out.</summary>
public sealed class LessonTexts : IDisposable
{
    readonly TemporaryFolder folder = new();

    public LessonTexts() => HtmlReport.Write(
        [.. Directory.GetFiles(Repository.Notebooks, "*.dib").Order(StringComparer.Ordinal).Select(Texts)], folder.Path, Sample.Stamp);

    public string Address(string notebook) => new Uri(Path.Combine(folder.Path, Path.ChangeExtension(notebook, ".html"))).AbsoluteUri;

    public void Dispose() => folder.Dispose();

    static NotebookResult Texts(string path) =>
        Ran.Notebook(path, [.. DibDocument.Load(path).Cells.Where(cell => cell.IsMarkdown).Select(cell => Ran.Markdown(cell.Source))]);
}
