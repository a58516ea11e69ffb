namespace BackpropLab.Notebooks.Tests.Report;

public class TextTests
{
    [Theory]
    [InlineData("\u001b[1;31mred\u001b[0m", "red")]
    [InlineData("\u001b]0;title\u0007prompt\u001b]8;;https://example.org\u001b\\link", "promptlink")]
    [InlineData("10 %\r50 %\r100 %\nready", "100 %\nready")]
    [InlineData("one\r\ntwo\r\n", "one\ntwo\n")]
    [InlineData("a\u0000b\u0007c\td", "abc\td")]
    [InlineData("ends in an escape\u001b", "ends in an escape")]
    public void What_steers_a_terminal_is_not_text(string written, string read) => Assert.Equal(read, StreamText.Clean(written));

    [Theory]
    [InlineData(0.2, "< 1 ms")]
    [InlineData(12.4, "12 ms")]
    [InlineData(999.4, "999 ms")]
    [InlineData(999.9, "1.0 s")]
    [InlineData(59_940, "59.9 s")]
    [InlineData(59_960, "1 min 0 s")]
    [InlineData(119_600, "2 min 0 s")]
    [InlineData(3_725_000, "62 min 5 s")]
    public void A_duration_is_written_in_the_unit_that_fits_it(double milliseconds, string text) =>
        Assert.Equal(text, DurationText.Of(TimeSpan.FromMilliseconds(milliseconds)).Replace('\u00A0', ' '));

    [Fact]
    public void Markup_in_a_text_is_text() => Assert.Equal("&lt;a href=&quot;x&quot;&gt; &amp; δ", Html.Encode("<a href=\"x\"> & δ"));
}
