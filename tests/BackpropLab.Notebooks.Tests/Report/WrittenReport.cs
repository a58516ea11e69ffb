using BackpropLab.Notebooks.Tests.Charts;

namespace BackpropLab.Notebooks.Tests.Report;

/// <summary>The report of the sample run and of a notebook with charts of the library, on disk.</summary>
public sealed class WrittenReport : IDisposable
{
    readonly TemporaryFolder folder = new();

    public WrittenReport() => HtmlReport.Write([.. Sample.Run, WithChart], folder.Path, Sample.Stamp);

    /// <summary>Charts as the library makes them where the page says that it brings plotly.js.</summary>
    public static NotebookResult WithChart
    {
        get
        {
            var html = ChartPage.WithoutPlotly(Chart.Scatter(Datasets.MakeMoons(samples: 20, noise: 0.08, seed: 42), title: "Two moons").ToHtml());
            return Ran.Notebook(
                "/course/notebooks/05-chart.dib",
                Ran.Markdown("# A chart"),
                Ran.Code(1, "Chart.Scatter(moons)", Ran.Html(html, 1)),
                Ran.Code(2, "Chart.Scatter(moons)", Ran.Html(html, 2)));
        }
    }

    public string Address(string name) => new Uri(Path.Combine(folder.Path, name + ".html")).AbsoluteUri;

    public void Dispose() => folder.Dispose();
}
