namespace BackpropLab.Notebooks.Tests.Report;

public class MarkdownHtmlTests
{
    [Theory]
    [InlineData("a $x_1 < x_2$ b", "<p>a <math><msub><mi>x</mi><mn>1</mn></msub><mo>&lt;</mo><msub><mi>x</mi><mn>2</mn></msub></math> b</p>")]
    [InlineData("""a \(b_* * 2\) b""", """<p>a <math><msub><mi>b</mi><mo lspace="0" rspace="0">∗</mo></msub><mo>∗</mo><mn>2</mn></math> b</p>""")]
    [InlineData("""\[ \frac{1}{N} \]""", """<p><span class="nb-formula"><math display="block"><mfrac><mn>1</mn><mi>N</mi></mfrac></math></span></p>""")]
    [InlineData("so $$z$$ then", """<p>so <span class="nb-formula"><math display="block"><mi>z</mi></math></span> then</p>""")]
    [InlineData("$$\n\\delta\n$$", """<div class="nb-formula"><math display="block"><mi>δ</mi></math></div>""")]
    [InlineData("""a $\frac{<b>}$ b""", """<p>a <code class="nb-tex" title="\frac is followed by the end, where something to work on was expected.">\frac{&lt;b&gt;}</code> b</p>""")]
    [InlineData("$$\n\\unheard{x} & y\n$$", """<div class="nb-formula"><code class="nb-tex" title="\unheard is not known here.">\unheard{x} &amp; y</code></div>""")]
    [InlineData("it costs $5 and not $10", "<p>it costs $5 and not $10</p>")]
    [InlineData("""\(not closed""", "<p>(not closed</p>")]
    public void A_formula_is_MathML_and_one_that_cannot_be_read_is_its_TeX_as_code(string markdown, string html) => Assert.Equal(html, Render(markdown));

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
        Assert.Equal("""The <em>loss</em> <math><mi>L</mi><mo form="prefix" stretchy="false">(</mo><mi>w</mi><mo form="postfix" stretchy="false">)</mo></math>""", outline.Title?.Html);
        Assert.Equal("A link", outline.Entries[4].Html);
        Assert.Equal(["1-forward-again", "1-forward-again-1", "a-link", "section"], outline.Sections.Select(entry => entry.Id));
    }

    [Fact]
    public void A_notebook_that_starts_below_level_1_has_no_title_of_its_own() =>
        Assert.Null(Outline.Of([new DibCell("markdown", "## Forward\n\n# Late title")]).Title);

    static string Render(string markdown) => MarkdownHtml.Render(markdown, [], links: null).TrimEnd();
}
