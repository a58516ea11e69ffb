using System.Text.Json.Nodes;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Report;

public class IpynbTests
{
    [Fact]
    public void Every_kind_of_run_is_a_valid_notebook()
    {
        using var folder = new TemporaryFolder();

        var files = IpynbWriter.Write(Sample.Run, folder.Path).Files;

        Assert.Equal(
            ["01-dataset.ipynb", "02-logistic & baseline.ipynb", "03-tape.ipynb", "04-long.ipynb"], files.Select(Path.GetFileName));
        Assert.All(files, file => Assert.Empty(NbFormat.Breaches(JsonNode.Parse(File.ReadAllText(file))!)));
    }

    [Fact]
    public void A_notebook_that_breaks_the_rules_would_be_noticed()
    {
        var notebook = Document(Ran.Code(1, "1 + 1", Ran.Plain("2", 1)));
        notebook["cells"]![0]!.AsObject().Remove("id");
        notebook["cells"]![0]!["outputs"]![0]!.AsObject().Remove("metadata");

        Assert.Equal(["Cell 1 lacks id.", "Cell 1, output 1 lacks metadata.", "Cell 1 has no valid id."], NbFormat.Breaches(notebook));
    }

    [Fact]
    public void Cells_and_outputs_are_written_in_the_terms_of_nbformat() => Snapshot.Match("ipynb", IpynbWriter.ToJson(
        Ran.Notebook(
            "/course/01.dib",
            Ran.Markdown("# Moons\n\n$\\delta$ is *small*."),
            Ran.Code(1, "Show();\n1 + 1", Ran.Printed("one\ntwo"), Ran.Display(null, ("text/html", "<b>x</b>"), ("application/vnd.plotly.v1+json", new { data = 1 })), Ran.Plain("2", 1)),
            Ran.Code(2, "throw", new ErrorOutput("CompilationError", "CS1002: ; expected", ["throw", "     ^"])),
            new CellResult(new DibCell("mermaid", "graph LR"), CellOutcome.NotRun))
            with
        { Document = DibDocumentWithKernels }));

    [Fact]
    public void A_cell_that_waits_for_another_is_no_error_there()
    {
        var output = Document(Ran.Code(1, "x", new ErrorOutput(CellError.WaitingName, "This cell needs x.", [])))["cells"]![0]!["outputs"]!.AsArray().Single()!;

        Assert.Equal(("stream", "Not yet: This cell needs x.\n"), ((string?)output["output_type"], (string?)output["text"]![0]));
    }

    [Fact]
    public void The_first_chart_of_a_notebook_brings_plotly_and_the_others_do_not()
    {
        const string chart = "<figure class=\"bl-figure\"></figure>";

        var notebook = Document(Ran.Code(1, "a", Ran.Html("<p>no chart</p>")), Ran.Code(2, "b", Ran.Html(chart)), Ran.Code(3, "c", Ran.Html(chart)));

        Assert.Equal("<p>no chart</p>", HtmlOf(notebook["cells"]![0]!));
        var size = WebAssets.OfPages.Get(Plotly.FileName)!.Bytes.Length;
        Assert.InRange(HtmlOf(notebook["cells"]![1]!).Length, size / 5, size * 6 / 10);
        Assert.Equal(chart, HtmlOf(notebook["cells"]![2]!));
    }

    [Fact]
    public void A_notebook_of_the_reader_is_not_overwritten_but_one_of_a_former_run_is()
    {
        using var folder = new TemporaryFolder();
        IpynbWriter.Write([Ran.Notebook("/a.dib", Ran.Markdown("first"))], folder.Path);
        folder.File("b.ipynb", "{}"u8.ToArray());

        IpynbWriter.Write([Ran.Notebook("/a.dib", Ran.Markdown("second"))], folder.Path);

        Assert.Contains("second", File.ReadAllText(Path.Combine(folder.Path, "a.ipynb")));
        Assert.Throws<ReportException>(() => IpynbWriter.Write([Ran.Notebook("/b.dib")], folder.Path));
        Assert.Equal("{}", File.ReadAllText(Path.Combine(folder.Path, "b.ipynb")));
    }

    static DibDocument DibDocumentWithKernels => new(
        JsonNode.Parse("""{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"languageName":"csharp","name":"csharp"}]}}""")!.AsObject(), []);

    static JsonNode Document(params CellResult[] cells) => JsonNode.Parse(IpynbWriter.ToJson(Ran.Notebook("/a.dib", cells)))!;

    static string HtmlOf(JsonNode cell) => string.Concat(cell["outputs"]![0]!["data"]!["text/html"]!.AsArray().Select(line => line!.GetValue<string>()));
}
