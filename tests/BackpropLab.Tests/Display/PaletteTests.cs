using System.Globalization;
using BackpropLab.Display;

namespace BackpropLab.Tests.Display;

public class PaletteTests
{
    public static TheoryData<string> LightGrounds => new("#ffffff", "#f6f8fa");

    public static TheoryData<string> DarkGrounds => new("#0d1117", "#111111", "#1e1e1e", "#252526");

    [Theory]
    [MemberData(nameof(LightGrounds))]
    public void Series_stand_out_on_light_pages(string ground) =>
        Assert.All(Palette.SeriesColours, colour => Assert.True(Contrast(colour.Light, ground) >= 3, $"{colour.Light} on {ground}: {Contrast(colour.Light, ground):F2}"));

    [Theory]
    [MemberData(nameof(DarkGrounds))]
    public void Series_stand_out_on_dark_pages(string ground) =>
        Assert.All(Palette.SeriesColours, colour => Assert.True(Contrast(colour.Dark, ground) >= 3, $"{colour.Dark} on {ground}: {Contrast(colour.Dark, ground):F2}"));

    [Fact]
    public void Every_class_stands_out_on_the_region_of_every_class() =>
        Assert.All(Palette.SeriesColours, colour => Assert.All(Palette.FieldColours, field =>
        {
            Assert.True(Contrast(colour.Light, field.Light) >= 3, $"{colour.Light} on {field.Light}: {Contrast(colour.Light, field.Light):F2}");
            Assert.True(Contrast(colour.Dark, field.Dark) >= 3, $"{colour.Dark} on {field.Dark}: {Contrast(colour.Dark, field.Dark):F2}");
        }));

    // The text of hosts: this project's pages and VS Code's.
    [Fact]
    public void Counts_can_be_read_on_every_cell() =>
        Assert.All(Palette.CountColours, cell =>
        {
            Assert.All(new[] { "#1f2328", "#3b3b3b" }, text => Assert.InRange(Contrast(text, cell.Light), 4.5, 21));
            Assert.All(new[] { "#e6e8eb", "#cccccc" }, text => Assert.InRange(Contrast(text, cell.Dark), 4.5, 21));
        });

    [Fact]
    public void Ink_stands_out_from_paper_and_weights_from_none() =>
        Assert.All(new[] { (0, 1), (2, 3), (3, 4) }, pair =>
        {
            var (one, other) = (Palette.PictureColours[pair.Item1], Palette.PictureColours[pair.Item2]);
            Assert.InRange(Contrast(one.Light, other.Light), 3, 21);
            Assert.InRange(Contrast(one.Dark, other.Dark), 3, 21);
        });

    [Fact]
    public void The_page_can_tell_every_colour_by_its_text()
    {
        string[] all =
        [
            Palette.Ink, Palette.Axis, Palette.Grid, Palette.Paper, Palette.Halo,
            .. Palette.SeriesColours.Select(colour => colour.Light), .. Palette.FieldColours.Select(colour => colour.Light),
            .. Palette.PictureColours.Select(colour => colour.Light), .. Palette.CountColours.Select(colour => colour.Light),
        ];

        Assert.Distinct(all);
    }

    [Fact]
    public void No_two_of_thirty_classes_share_colour_and_marker() =>
        Assert.Distinct(Enumerable.Range(0, 30).Select(k => Palette.Series(k) + Palette.Symbol(k)));

    // WCAG 2.2, contrast ratio and relative luminance.
    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string colour) => 0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    static double Channel(string colour, int start)
    {
        var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
