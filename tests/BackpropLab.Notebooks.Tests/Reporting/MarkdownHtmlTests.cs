namespace BackpropLab.Notebooks.Tests.Reporting;

public class MarkdownHtmlTests
{
    [Theory]
    [InlineData("a $x_1 < x_2$ b", "<p>a <span class=\"math\">x_1 &lt; x_2</span> b</p>")]
    [InlineData("""a \(W_{ij} * b_*\) b""", "<p>a <span class=\"math\">W_{ij} * b_*</span> b</p>")]
    [InlineData("""\[ \frac{1}{N} \]""", """<p><span class="math display"> \frac{1}{N} </span></p>""")]
    [InlineData("so $$z = 1$$ then", "<p>so <span class=\"math display\">z = 1</span> then</p>")]
    [InlineData("$$\n\\delta\n$$", "<div class=\"math display\">\\delta\n</div>")]
    [InlineData("it costs $5 and not $10", "<p>it costs $5 and not $10</p>")]
    [InlineData("""\(not closed""", "<p>(not closed</p>")]
    public void A_formula_is_marked_for_the_script_that_sets_it(string markdown, string html) => Assert.Equal(html, Render(markdown));

    [Fact]
    public void Tables_tasks_code_and_raw_html_read_as_in_a_notebook() => Snapshot.Match("markdown", Render("""
        | a | b |
        |---|--:|
        | 1 | 2 |

        - [x] done
        - [ ] to do

        ```csharp
        var n = 1; // one
        ```

        ```text
        <plain>
        ```

        <details><summary>Hint</summary>Divide by <em>N</em>.</details>

        A ~~wrong~~ right word and <https://example.org>.
        """));

    [Fact]
    public void Headings_get_the_identifiers_that_GitHub_gives_them_and_each_its_own()
    {
        var outline = Outline.Of(
        [
            new DibCell("markdown", "# The *loss* $L(w)$\n\n## 1. Forward, again"),
            new DibCell("csharp", "// ## no heading"),
            new DibCell("md", "## 1. Forward, again\n\n#### δ\n\n## [A link](x.md)\n\n## !"),
        ]);

        Assert.Equal(
            ["0 1 the-loss-lw", "0 2 1-forward-again", "2 2 1-forward-again-1", "2 4 δ", "2 2 a-link", "2 2 section"],
            outline.Entries.Select(entry => $"{entry.Cell} {entry.Level} {entry.Id}"));
        Assert.Equal("The loss L(w)", outline.Title?.Text);
        Assert.Equal("The <em>loss</em> <span class=\"math\">L(w)</span>", outline.Title?.Html);
        Assert.Equal("A link", outline.Entries[4].Html);
        Assert.Equal(["1-forward-again", "1-forward-again-1", "a-link", "section"], outline.Sections.Select(entry => entry.Id));
    }

    [Fact]
    public void A_notebook_that_starts_below_level_1_has_no_title_of_its_own() =>
        Assert.Null(Outline.Of([new DibCell("markdown", "## Forward\n\n# Late title")]).Title);

    static string Render(string markdown) => MarkdownHtml.Render(markdown, [], links: null).TrimEnd();
}
