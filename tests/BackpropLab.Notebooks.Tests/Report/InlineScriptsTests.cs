namespace BackpropLab.Notebooks.Tests.Report;

public class InlineScriptsTests
{
    // echo -n "f()" | openssl dgst -sha256 -binary | base64
    const string Source = "'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='";

    [Theory]
    [InlineData("<script>f()</script>")]
    [InlineData("<p>a</p><SCRIPT type='text/javascript' data-a=\"1 > 0\">f()</SCRIPT >")]
    public void A_script_is_allowed_by_the_hash_of_its_text(string html) => Assert.Equal([Source], InlineScripts.Sources(html));

    [Fact]
    public void Line_endings_are_hashed_as_a_parser_reads_them() =>
        Assert.Single(InlineScripts.Sources("<script>\r\nf()</script><script>\nf()</script><script>\rf()</script>"));

    [Theory]
    [InlineData("&lt;script&gt;f()&lt;/script&gt;")]
    [InlineData("<scripted>f()</scripted>")]
    public void What_is_no_script_allows_nothing(string html) => Assert.Empty(InlineScripts.Sources(html));
}
