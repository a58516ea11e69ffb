using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

public class CodePointsTests
{
    [Theory]
    [InlineData("a𝑥b", 0, 0)]
    [InlineData("a𝑥b", 1, 1)]
    [InlineData("a𝑥b", 2, 3)]
    [InlineData("a𝑥b", 3, 4)]
    [InlineData("\ud800a\udc00", 2, 2)]
    public void A_place_has_a_number_in_each_way_of_counting(string text, int codePoints, int index)
    {
        Assert.Equal(index, CodePoints.ToUtf16(text, codePoints));
        Assert.Equal(codePoints, CodePoints.FromUtf16(text, index));
    }

    [Fact]
    public void A_place_that_there_is_not_is_the_nearest()
    {
        Assert.Equal(4, CodePoints.ToUtf16("a𝑥b", 99));
        Assert.Equal(0, CodePoints.ToUtf16("a𝑥b", -1));
        Assert.Equal(3, CodePoints.FromUtf16("a𝑥b", 99));
        Assert.Equal(1, CodePoints.FromUtf16("a𝑥b", 2));
    }
}
