using System.Text;
using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks.Tests.Dib;

public sealed class DibRefusalTests
{
    [Fact]
    public void Every_broken_file_is_refused_with_its_line_and_what_was_expected()
    {
        string[] broken =
        [
            "#!meta",
            "#!meta\n\n#!csharp\nx",
            "#!meta\n\n{\"kernelInfo\":{\n\n#!csharp\nx",
            "#!csharp\nx\n#!meta\n{\n  \"a\": 1\n  \"b\": 2\n}",
            "#!meta\n{\"a\":1}\nvar x = 1;",
            "#!meta\n[1]",
            "#!meta\nnull",
            "#!meta\n{\"a\":1,\"a\":2}",
            "#!meta\n{\"a\":\"\\ud800\"}",
            "#!meta\n{\"\\ud800\":1}",
            "#!meta\n" + new string('[', 100),
            "#!meta\n{\"kernelInfo\":1}",
            "#!meta\n{\"kernelInfo\":{\"items\":{}}}",
            "#!meta\n{\"kernelInfo\":{\"items\":[\"sql\"]}}",
            "#!meta\n{\"kernelInfo\":{\"items\":[{\"aliases\":[]}]}}",
            "#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"#sql\"}]}}",
            "#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql\",\"aliases\":[\"a\\nb\"]}]}}",
            "#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql\",\"aliases\":\"tsql\"}]}}",
            "#!meta\n{\"lab\":[]}",
            "#!meta\n{\"lab\":{\"packages\":\"A, 1.0.0\"}}",
            "#!meta\n{\"lab\":{\"packages\":[1]}}",
            "#!meta\n{\"lab\":{\"packages\":[\"MathNet.Numerics\"]}}",
        ];

        Snapshot.Match("broken-files", string.Join("\n", broken.Select(text => $"{Shown(text)}\n    {Refusal(text)}")));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_with_their_line()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("latin1.dib", Encoding.Latin1.GetBytes("#!markdown\n\nder Verlust f\u00e4llt\n"));

        var refused = Assert.Throws<DibFormatException>(() => DibDocument.Load(path));

        Assert.Equal((path, 3), (refused.File, refused.Line));
        Assert.Equal($"{path}(3): the byte 0xE4 is not UTF-8: expected a text file saved as UTF-8.", refused.Message);
    }

    [Fact]
    public void What_would_be_read_as_something_else_is_not_written()
    {
        var meta = new JsonObject { ["a"] = 1 };
        var first = new DibCell("markdown", "one\ntwo");
        DibDocument[] unwritable =
        [
            new(null, [new("csharp", "x\n#!markdown")]),
            new(meta, [first, new("csharp", "\n\nvar s = @\"\n#!c#\n\";")]),
            new(null, [first, new("csharp", "#!meta")]),
            new(null, [first, new("csharp", "#!metadata")]),
            new(null, [first, new("sql", "select 1")]),
            new(null, [first, new("CSharp", "x")]),
            new(null, [first, new("csharp", "\"\ud83d\"")]),
            new(new() { ["kernelInfo"] = 1 }, [first]),
            new(Meta("""{"kernelInfo":{"items":[{"name":"sql"}]}}"""), [new("csharp", "#!sql")]),
        ];

        Snapshot.Match("unwritable-documents", string.Join("\n", unwritable.Select(d => Assert.Throws<DibFormatException>(() => d.ToString()).Message)));
    }

    [Fact]
    public void A_refused_document_leaves_the_file_that_was_there()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("lesson.dib", "as it was"u8.ToArray());

        Assert.Throws<DibFormatException>(() => new DibDocument(null, [new("csharp", "#!meta")]).Save(path));

        Assert.Equal("as it was", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_write_that_fails_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var taken = Directory.CreateDirectory(Path.Combine(folder.Path, "taken.dib")).FullName;

        Assert.ThrowsAny<Exception>(() => new DibDocument(null, [new("csharp", "x")]).Save(taken));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    static string Refusal(string text) => Assert.Throws<DibFormatException>(() => DibDocument.Parse(text, "lesson.dib")).Message;

    static string Shown(string text) => (text.Length > 80 ? text[..20] + "..." : text).Replace("\n", "\u21b5");

    static JsonObject Meta(string json) => JsonNode.Parse(json)!.AsObject();
}
