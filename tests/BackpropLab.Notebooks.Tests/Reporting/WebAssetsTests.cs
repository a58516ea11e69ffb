using System.Security.Cryptography;
using System.Text;

namespace BackpropLab.Notebooks.Tests.Reporting;

public class WebAssetsTests
{
    [Fact]
    public void The_hash_that_a_browser_checks_is_that_of_the_embedded_plotly()
    {
        Need.Package(WebAssets.Embedded.HasPlotly, "npm could not bring plotly.js to this build.");

        var hash = SHA384.HashData(WebAssets.Embedded.Get(Plotly.FileName)!.Bytes);

        Assert.Equal(Plotly.Integrity, "sha384-" + Convert.ToBase64String(hash));
    }

    [Fact]
    public void The_style_sheet_of_formulas_asks_for_no_font_that_is_not_there()
    {
        Need.Package(WebAssets.Embedded.HasKatex, "npm could not bring KaTeX to this build.");

        var css = Encoding.UTF8.GetString(WebAssets.Embedded.Get("katex/katex.min.css")!.Bytes);
        var fonts = css.Split("url(")[1..].Select(rest => rest[..rest.IndexOf(')')]).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Equal("font/woff2", WebAssets.Embedded.Get("katex/" + font)?.ContentType));
    }

    [Fact]
    public void An_unknown_name_is_no_asset() => Assert.Null(WebAssets.Embedded.Get("../secret"));
}
