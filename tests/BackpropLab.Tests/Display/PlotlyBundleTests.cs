using System.IO.Compression;
using System.Text;
using BackpropLab.Display;

namespace BackpropLab.Tests.Display;

public class PlotlyBundleTests
{
    [Fact]
    public void What_an_output_carries_is_the_whole_of_plotly_with_its_licence()
    {
        using var unzipped = new GZipStream(new MemoryStream(Convert.FromBase64String(PlotlyBundle.Compressed.Value)), CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);

        var script = reader.ReadToEnd();

        Assert.StartsWith("/**\n* plotly.js", script);
        Assert.Contains("* Licensed under the MIT license", script[..300]);
        Assert.EndsWith("window.Plotly = Plotly;\nreturn Plotly;\n}));", script.TrimEnd());
    }
}
