using System.Security.Cryptography;

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
    public void An_unknown_name_is_no_asset() => Assert.Null(WebAssets.Embedded.Get("../secret"));
}
