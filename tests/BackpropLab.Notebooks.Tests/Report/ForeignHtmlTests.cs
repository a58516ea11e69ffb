using AngleSharp.Html.Parser;

namespace BackpropLab.Notebooks.Tests.Report;

public class ForeignHtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<SCRIPT SRC=https://example.org/a.js></SCRIPT>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)><script>alert(1)</script></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("[a link](javascript:alert%281%29)")]
    [InlineData("![a picture](javascript:alert%281%29)")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">text</a>")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    [InlineData("<form action=https://example.org><input name=password><button>Go</button></form>")]
    [InlineData("<meta http-equiv=refresh content='0; url=https://example.org'>")]
    [InlineData("<base href=https://example.org><link rel=stylesheet href=https://example.org/a.css>")]
    [InlineData("<style>.nb-top { display: none }</style>")]
    [InlineData("<p style='position: fixed; inset: 0; background: url(https://example.org)'>over all</p>")]
    [InlineData("<p id=watch-trust class=nb-top data-plotly name=BackpropLab>passes for ours</p>")]
    [InlineData("![a picture](https://example.org/seen.png) <img src=https://example.org/seen.png>")]
    [InlineData("# A title <img src=x onerror=alert(1)>")]
    public void What_could_act_or_pass_for_a_part_of_the_page_is_gone_from_text_headings_and_HTML_that_was_not_run(string markdown)
    {
        DibCell[] cells = [new("markdown", markdown), new("html", markdown)];
        var context = new PageContext(Outline.Of(cells, isForeign: true), Links: null, IsForeign: true);
        var html = string.Concat(cells.Select((cell, i) => Body(CellHtml.Render(new CellResult(cell, CellOutcome.NotRun), i, context))))
            + ContentsHtml.Render(context.Outline) + context.Outline.Title?.Html;

        Assert.DoesNotMatch(
            "(?i)<(script|svg|style|iframe|form|input|button|meta|base|link|mglyph)|<[^>]*\\s(on\\w+|data-\\w+|name|srcdoc|id=.?watch|class=.?nb-top)|<[^>]*(javascript|data):|<img[^>]*src=.?https?:|position|url\\(",
            html);
    }

    [Fact]
    public void A_text_that_leaves_its_cell_is_kept_within()
    {
        var cell = new DibCell("markdown", "</div></main><p>outside</p><div><b>open");
        var context = new PageContext(Outline.Of([cell], isForeign: true), Links: null, IsForeign: true);

        Assert.Equal(
            "<p>outside</p><div><b>open\n</b></div>",
            Body(CellHtml.Render(new CellResult(cell, CellOutcome.Passed), 0, context)).Trim());
    }

    [Fact]
    public void What_our_own_rendering_makes_of_text_is_left_as_it_is()
    {
        var cells = Sample.Passed.Cells.Concat(Sample.Failed.Cells).Select(cell => cell.Cell)
            .Append(new DibCell("markdown", "- [x] done\n\n![dot](data:image/png;base64,AQID)\n\n<details><summary>Hint</summary>Divide by <em>N</em>.</details>\n\n[mail](mailto:a@example.org)"))
            .Where(cell => cell.IsMarkdown).ToArray();
        var (own, foreign) = (Outline.Of(cells), Outline.Of(cells, isForeign: true));

        Assert.Equal(own.Entries.Select(entry => entry.Text), foreign.Entries.Select(entry => entry.Text));
        for (var i = 0; i < cells.Length; i++)
        {
            Assert.Equal(
                Normal(MarkdownHtml.Render(cells[i].Source, own.IdsIn(i), links: null)),
                Normal(MarkdownHtml.Render(cells[i].Source, foreign.IdsIn(i), links: null, isForeign: true)));
        }
    }

    /// <summary>What the cell holds, without its frame.</summary>
    static string Body(string cell)
    {
        var element = new HtmlParser().ParseDocument(cell).QuerySelector(".nb-cell")!;
        return (element.QuerySelector(".nb-html") ?? element).InnerHtml;
    }

    /// <summary>The same as a parser reads it and writes it again.</summary>
    static string Normal(string html) =>
        new HtmlParser().ParseDocument(html).Body!.InnerHtml.Replace("text-align: center;", "text-align: center").Replace("text-align: right;", "text-align: right");
}
