namespace BackpropLab.Notebooks.Tests.Report;

public sealed class ReportLinksTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    ReportLinks Links => new(
        Path.Combine(folder.Path, "notebooks"),
        Path.Combine(folder.Path, "report"),
        new Dictionary<string, string> { [Path.Combine(folder.Path, "notebooks", "02 next.dib")] = "02%20next.html" });

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("02%20next.dib#loss", "02%20next.html#loss")]
    [InlineData("../READ%20ME.md#start", "../READ%20ME.md#start")]
    [InlineData("data/moons.csv", "../notebooks/data/moons.csv")]
    [InlineData("not-there.md", "not-there.md")]
    [InlineData("#section", "#section")]
    [InlineData("https://example.org/02.dib", "https://example.org/02.dib")]
    [InlineData("mailto:somebody@example.org", "mailto:somebody@example.org")]
    public void A_link_leads_from_the_page_to_where_it_led_from_the_notebook(string inNotebook, string inPage)
    {
        folder.File("READ ME.md", []);
        folder.File("notebooks/data/moons.csv", []);

        Assert.Equal(inPage, Links.Resolve(inNotebook, isImage: false));
    }

    [Fact]
    public void A_picture_comes_into_the_page()
    {
        folder.File("notebooks/net.png", [1, 2, 3]);

        Assert.Equal("data:image/png;base64,AQID", Links.Resolve("net.png", isImage: true));
        Assert.Equal("absent.png", Links.Resolve("absent.png", isImage: true));
    }

    [Fact]
    public void A_picture_of_a_foreign_notebook_comes_into_the_page_from_its_own_folder_alone()
    {
        folder.File("notebooks/pictures/net.png", [1, 2, 3]);
        folder.File("mine/private.png", [4, 5, 6]);
        Assert.Equal("data:image/png;base64,AQID", Links.Resolve("pictures/net.png", isImage: true, isForeign: true));
        Assert.Equal("../mine/private.png", Links.Resolve("../mine/private.png", isImage: true, isForeign: true));

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets not everybody make links.");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "notebooks", "innocent.png"), Path.Combine(folder.Path, "mine", "private.png"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "notebooks", "here"), Path.Combine(folder.Path, "mine"));
        Assert.Equal("innocent.png", Links.Resolve("innocent.png", isImage: true, isForeign: true));
        Assert.Equal("here/private.png", Links.Resolve("here/private.png", isImage: true, isForeign: true));
        Assert.Equal("data:image/png;base64,BAUG", Links.Resolve("here/private.png", isImage: true));
    }
}
