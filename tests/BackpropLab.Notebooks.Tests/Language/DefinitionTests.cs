namespace BackpropLab.Notebooks.Tests.Language;

public class DefinitionTests
{
    [Theory]
    [InlineData("x| + 1", 1, "x")]
    [InlineData("Twice|(3)", 2, "Twice")]
    [InlineData("new Po|int()", 2, "Point")]
    [InlineData("new Point().Wid|th", 2, "Width")]
    [InlineData("var own = x; ow|n", 4, "own")]
    [InlineData("second|", 3, "second")]
    public async Task A_name_leads_to_the_cell_and_the_place_that_declare_it(string marked, int cell, string name)
    {
        string[] above =
        [
            Help.Opening, "var s = \"𝑥\"; var x = 1;", "int Twice(int n) => 2 * n; class Point { public int Width; }", "var (first, second) = (1, 2);",
        ];
        var reply = await Help.DefinitionAsync(marked, above);

        Assert.True(reply.Found);
        Assert.Equal(cell, reply.Cell);
        var text = (cell < above.Length ? above[cell] : marked.Replace("|", "")).EnumerateRunes().ToArray();
        Assert.Equal(name, string.Concat(text[reply.Start..reply.End]));
    }

    [Fact]
    public async Task Of_a_name_that_several_cells_declare_the_last_counts()
    {
        string[] above = ["var x = 1;", "var x = 2;", "var y = 3;"];
        Assert.Equal(1, (await Help.DefinitionAsync("x|", above)).Cell);
        Assert.Equal(0, (await Help.DefinitionAsync("x|", above[0], above[2])).Cell);
    }

    [Theory]
    [InlineData("Mlp.Cre|ate")]
    [InlineData("oo|ps")]
    [InlineData("|")]
    public async Task What_no_cell_declares_is_not_found(string marked) => Assert.False((await Help.DefinitionAsync(marked, Help.Opening)).Found);
}
