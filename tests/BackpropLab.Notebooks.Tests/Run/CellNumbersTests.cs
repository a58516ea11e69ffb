using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackpropLab.Cli;
using BackpropLab.Notebooks.Tests.Studio;
using Spectre.Console.Testing;

namespace BackpropLab.Notebooks.Tests.Run;

/// <summary>A person sees one numbering: every cell counts, text too, from 1, wherever a cell is named.</summary>
public sealed class CellNumbersTests : IDisposable
{
    static readonly DibCell[] Cells =
    [
        new("markdown", "# Numbers"), new("csharp", "int Fail() =>\n  throw new InvalidOperationException(\"here\");"),
        new("markdown", "More."), new("csharp", "6 * 7"), new("csharp", "Fail()"),
    ];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Errors_console_report_and_Jupyter_notebook_name_a_cell_by_its_number_on_the_page()
    {
        var path = Path.Combine(folder.Path, "n.dib");
        new DibDocument(null, Cells).Save(path);
        var result = await NotebookRunner.RunAsync(path, new RunOptions());

        var error = result.Cells[4].Outputs.OfType<ErrorOutput>().Single();
        Assert.Equal(["   at Fail(), cell 2, line 2", "   at the cell, cell 5, line 1"], error.Traceback);

        var console = new TestConsole();
        ResultScreen.Show(console, [result], "report");
        Assert.Contains("n.dib, cell 5: InvalidOperationException", console.Output);

        var index = HtmlReport.Write([result], Path.Combine(folder.Path, "out")).Files[0];
        Assert.Equal(["cell 5"], Shown(File.ReadAllText(index), @">(cell \d+)</a>"));
        var page = File.ReadAllText(Path.Combine(folder.Path, "out", "n.html"));
        Assert.Equal(["2", "4", "5"], Shown(page, @"class=""nb-count"">\[(\d+)\]"));
        Assert.Equal(["2", "4", "5"], Shown(page, @"id=""cell-(\d+)"" role=""group"" aria-label=""Cell \1, "));
        Assert.Equal(["5"], Shown(page, @"</span> Cell (\d+): failed"));

        var cells = JsonNode.Parse(IpynbWriter.ToJson(result))!["cells"]!.AsArray();
        Assert.Equal([null, 2, null, 4, 5], cells.Select(cell => (int?)cell!["execution_count"]));
        Assert.Equal(4, (int?)cells[3]!["outputs"]![0]!["execution_count"]);
    }

    [Fact]
    public async Task The_page_that_follows_saves_names_a_cell_by_its_number_however_often_it_has_run()
    {
        await using var notebook = await WatchedNotebook.RunAsync("* text", Cells[1].Source, "* text", "Fail() + 1");
        notebook.Edit(4, "Fail() + 2");
        Assert.Equal([4], (await notebook.NextRunAsync()).Failed);
        var shown = await notebook.Shown(4);
        Assert.Contains("at Fail(), cell 2, line 2", shown);
        Assert.Contains("at the cell, cell 4, line 1", shown);
    }

    static IEnumerable<string> Shown(string html, string pattern) => Regex.Matches(html, pattern).Select(match => match.Groups[1].Value);
}
