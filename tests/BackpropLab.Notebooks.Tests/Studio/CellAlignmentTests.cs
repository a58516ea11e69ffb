using BackpropLab.Live;
namespace BackpropLab.Notebooks.Tests.Studio;

public class CellAlignmentTests
{
    // A letter is a C# cell of that text, "m" with anything after it a Markdown cell.
    [Theory]
    [InlineData("a b c", "a b c", 3, "0 1 2")]
    [InlineData("a b c", "a x c", 1, "0 1 2")]
    [InlineData("a b c", "x a b c", 0, "-1 0 1 2")]
    [InlineData("a b c", "a c", 1, "0 2")]
    [InlineData("a b c", "a b c d", 3, "0 1 2 -1")]
    [InlineData("", "a m1", 0, "-1 -1")]
    [InlineData("a m1", "", 0, "")]
    [InlineData("m1 a m2 b", "m1 a m3 b", 2, "0 1 2 3")]
    [InlineData("m1 a m2 b", "m1 a m9 m2 b", 2, "0 1 -1 2 3")]
    [InlineData("m1 a m2 b m3", "m8 m1 a m9 m2 b m7", 2, "-1 0 1 -1 2 3 4")]
    [InlineData("m1 a m2 b", "m1 a b m2", 2, "0 1 3 -1")]
    [InlineData("m1 a m2 b c", "m9 a m8 x c", 1, "0 1 2 3 4")]
    [InlineData("a a a", "a a", 2, "0 1")]
    [InlineData("m1 a", "x y", 0, "-1 1")]
    public void Cells_are_found_again_and_unchanged_code_above_the_first_change_is_counted(
        string before, string after, int unchanged, string aligned)
    {
        var (old, next) = (Cells(before), Cells(after));
        Assert.Equal(unchanged, CellAlignment.UnchangedCode(old, next));
        Assert.Equal(aligned, string.Join(' ', CellAlignment.Align(old, next)));
    }

    static DibCell[] Cells(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new DibCell(Language(word), word))];

    static string Language(string word) => word[0] == 'm' ? "markdown" : "csharp";
}
