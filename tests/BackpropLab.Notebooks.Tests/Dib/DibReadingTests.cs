namespace BackpropLab.Notebooks.Tests.Dib;

public sealed class DibReadingTests
{
    [Fact]
    public void Cells_are_parted_by_delimiters_and_lose_the_empty_lines_around_them()
    {
        var document = Parse("#!markdown\n\n\n# Two moons\n\nlook\n\n\n#!csharp\nvar x = 1;");

        Assert.Null(document.Meta);
        Assert.Equal([new("markdown", "# Two moons\n\nlook"), new("csharp", "var x = 1;")], document.Cells);
    }

    [Fact]
    public void An_empty_file_is_a_document_without_cells() => Assert.Empty(Parse("").Cells);

    [Fact]
    public void Empty_cells_are_dropped_and_blanks_are_not_emptiness() =>
        Assert.Equal([new("csharp", " ")], Parse("#!csharp\n\n#!markdown\n\n\n#!csharp\n \n#!fsharp").Cells);

    [Fact]
    public void Text_before_the_first_delimiter_is_csharp() =>
        Assert.Equal([new("csharp", "var x = 1;"), new("markdown", "text")], Parse("var x = 1;\n#!markdown\ntext").Cells);

    // The default kernel of #!meta is for the editor: .NET Interactive reads undelimited text as C# all the same.
    [Fact]
    public void Text_before_the_first_delimiter_is_csharp_whatever_the_default_kernel() =>
        Assert.Equal(
            [new("csharp", "#!time\nx")],
            Parse("""
                #!meta
                {"kernelInfo":{"defaultKernelName":"fsharp","items":[]}}
                #!time
                x
                """).Cells);

    [Theory]
    [InlineData("c#"), InlineData("cs"), InlineData("csharp"), InlineData("f#"), InlineData("fs"), InlineData("fsharp")]
    [InlineData("html"), InlineData("http"), InlineData("js"), InlineData("javascript"), InlineData("mermaid")]
    [InlineData("pwsh"), InlineData("powershell"), InlineData("value"), InlineData("md"), InlineData("markdown")]
    public void Every_known_kernel_is_a_delimiter_and_keeps_the_name_that_was_written(string kernel) =>
        Assert.Equal([new(kernel, "text")], Parse($"#!{kernel}\ntext").Cells);

    [Theory]
    [InlineData("#!csharp ")]
    [InlineData(" #!csharp")]
    [InlineData("#! csharp")]
    [InlineData("#!CSharp")]
    [InlineData("#!csharp // first")]
    [InlineData("#!time")]
    [InlineData("#!")]
    [InlineData("#!sql")]
    public void Anything_but_an_exact_delimiter_is_content(string line) =>
        Assert.Equal([new("markdown", $"a\n{line}\nb")], Parse($"#!markdown\na\n{line}\nb").Cells);

    [Fact]
    public void A_delimiter_inside_a_string_parts_the_cell() =>
        Assert.Equal(
            [new("csharp", "var s = @\"first"), new("markdown", "last\";")],
            Parse("#!csharp\nvar s = @\"first\n#!markdown\nlast\";").Cells);

    [Fact]
    public void Line_ends_of_Windows_and_a_byte_order_mark_make_no_difference()
    {
        const string text = "#!meta\n\n{\"a\":1}\n\n#!csharp\n\nvar x = 1;\nx\n";

        Assert.Equal(text, Parse("\uFEFF" + text.Replace("\n", "\r\n")).ToString());
    }

    [Fact]
    public void A_kernel_that_the_meta_block_names_is_a_delimiter_from_there_on() =>
        Assert.Equal(
            [new("csharp", "#!sql\n#!tsql"), new("sql", "select 1"), new("tsql", "select 2")],
            Parse("""
                #!sql
                #!tsql
                #!meta
                {"kernelInfo":{"items":[{"name":"sql","aliases":["tsql"]}]}}
                #!sql
                select 1
                #!tsql
                select 2
                """).Cells);

    [Fact]
    public void A_meta_block_may_stand_anywhere_and_over_several_lines()
    {
        var document = Parse("#!markdown\ntext\n#!metadata\n{\n  \"b\": 1,\n  \"a\": [1.0, 1e400]\n}\n\n#!csharp\nx");

        Assert.Equal("""{"b":1,"a":[1.0,1e400]}""", document.Meta!.ToJsonString());
        Assert.Equal([new("markdown", "text"), new("csharp", "x")], document.Cells);
    }

    [Fact]
    public void A_file_may_be_nothing_but_a_meta_block()
    {
        var document = Parse("#!meta\n{\"answer\":42}");

        Assert.Equal(42, (int)document.Meta!["answer"]!);
        Assert.Empty(document.Cells);
    }

    [Fact]
    public void Only_the_first_meta_block_is_one() =>
        Assert.Equal([new("csharp", "x\n#!meta\n{}")], Parse("#!meta\n{}\n#!csharp\nx\n#!meta\n{}").Cells);

    static DibDocument Parse(string text) => DibDocument.Parse(text, "lesson.dib");
}
