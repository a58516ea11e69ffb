using AngleSharp.Html.Parser;

namespace BackpropLab.Notebooks.Tests.Report;

public sealed class HtmlReportTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Target => Path.Combine(folder.Path, "report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_index_names_every_notebook_with_its_result_and_the_skipped_with_the_reason()
    {
        Write(Sample.Run);

        Snapshot.Match("index", Read("index.html"));
    }

    [Fact]
    public void Every_notebook_has_a_page_and_every_reference_between_pages_leads_to_a_file()
    {
        var index = Write(Sample.Run);

        Assert.Equal(Path.Combine(Target, "index.html"), index);
        string[] pages = ["01-dataset.html", "02-logistic & baseline.html", "03-tape.html", "04-long.html", "index.html"];
        Assert.Equal(pages, Directory.EnumerateFiles(Target, "*.html").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.All(References(page), reference => Assert.True(File.Exists(Path.Combine(Target, reference)), reference)));
    }

    [Fact]
    public void A_skipped_notebook_shows_its_cells_and_why_none_was_run()
    {
        Write(Sample.Run);

        var page = new HtmlParser().ParseDocument(Read("03-tape.html"));

        Assert.Contains("Contoso.Tape 1.0.0, which could not be restored", page.QuerySelector(".nb-summary")!.TextContent);
        Assert.Equal("not-run", page.QuerySelector(".nb-code")!.GetAttribute("data-outcome"));
    }

    [Fact]
    public void Notebooks_of_one_name_from_two_folders_have_a_page_each()
    {
        Write([Ran.Notebook("/a/lesson.dib", Ran.Markdown("# First")), Ran.Notebook("/b/lesson.dib", Ran.Markdown("# Second"))]);

        Assert.Contains("First</h1>", Read("lesson.html"));
        Assert.Contains("Second</h1>", Read("lesson-2.html"));
        Assert.Contains("/b/lesson.dib", Read("index.html"));
    }

    [Fact]
    public void A_notebook_called_index_does_not_take_the_place_of_the_index()
    {
        Write([Ran.Notebook("/a/index.dib", Ran.Markdown("# Mine"))]);

        Assert.Contains("Mine</h1>", Read("index-2.html"));
        Assert.Contains("href=\"index-2.html\"", Read("index.html"));
    }

    [Fact]
    public void A_link_to_another_notebook_leads_to_its_page()
    {
        Write([Ran.Notebook("/a/01.dib", Ran.Markdown("[next](02.dib)")), Ran.Notebook("/a/02.dib")]);

        Assert.Contains("<a href=\"02.html\">next</a>", Read("01.html"));
    }

    [Fact]
    public void A_page_without_charts_does_not_load_what_draws_them()
    {
        Write([Ran.Notebook("/a/01.dib", Ran.Markdown("Plain text."))]);

        Assert.Equal(
            ["icon.svg", "page.css", "page.js"],
            Directory.EnumerateFiles(Path.Combine(Target, "assets"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("plotly", Read("01.html"));
    }

    [Fact]
    public void A_report_of_no_notebooks_is_an_index_that_says_so()
    {
        Write([]);

        Assert.Contains("0 notebooks", Read("index.html"));
    }

    [Fact]
    public void A_notebook_whose_results_cannot_be_written_has_failed_and_the_others_are_whole()
    {
        NotebookResult[] run = [Ran.Notebook("/a/1.dib", Ran.Code(1, "1", Ran.Plain("one", 1))), Ran.Notebook("/a/2.dib", Ran.Code(1, "2", new Unheard())), Ran.Notebook("/a/3.dib", Ran.Code(1, "3", Ran.Plain("three", 1)))];
        foreach (var written in (WrittenRun[])[HtmlReport.Write(run, Target, Sample.Stamp), IpynbWriter.Write(run, Path.Combine(Target, "ipynb"))])
        {
            Assert.Equal([NotebookOutcome.Passed, NotebookOutcome.Failed, NotebookOutcome.Passed], written.Results.Select(result => result.Outcome));
            Assert.StartsWith("Its results cannot be written: An output of type Unheard has no ", written.Results[1].Reason);
        }

        Assert.Contains("Its results cannot be written", Read("index.html"));
        Assert.Contains("Its results cannot be written", Read("2.html"));
        Assert.Contains("one", Read("1.html"));
        Assert.Contains("three", Read("3.html"));
        Assert.Contains("three", Read("ipynb/3.ipynb"));
    }

    [Fact]
    public void Text_that_is_nested_without_an_end_is_shown_as_it_was_written()
    {
        var deep = new string('>', 5_000) + " deep";
        Write([Ran.Notebook("/a/1.dib", Ran.Markdown("# Title"), Ran.Markdown(deep))]);
        Assert.Contains("nested too deeply", Read("1.html"));
        Assert.Contains("Title", Read("1.html"));
    }

    string Write(NotebookResult[] results) => HtmlReport.Write(results, Target, Sample.Stamp).Files[0];

    string Read(string page) => File.ReadAllText(Path.Combine(Target, page));

    IEnumerable<string> References(string page) => new HtmlParser().ParseDocument(Read(page))
        .QuerySelectorAll("[src], [href]")
        .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!)
        .Where(reference => !reference.StartsWith('#') && !reference.StartsWith("data:", StringComparison.Ordinal))
        .Select(reference => Uri.UnescapeDataString(reference.Split('#')[0]));

    sealed record Unheard : CellOutput;
}
