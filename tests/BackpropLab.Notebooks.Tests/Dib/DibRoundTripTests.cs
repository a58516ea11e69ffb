using System.Text.Json.Nodes;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Dib;

public sealed class DibRoundTripTests
{
    [Theory]
    [InlineData("")]
    [InlineData("#!csharp\n\nvar x = 1;\n")]
    [InlineData("#!c#\n\nvar x = 1;\n\n#!md\n\n# Title\n\n\n  text\n\n#!js\n\n1\n")]
    [InlineData("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"aliases\":[],\"languageName\":\"csharp\",\"name\":\"csharp\"}]}}\n")]
    [InlineData("#!meta\n\n{\"z\":\"\u00fc\u03b4 <b> & 'q' \\\"d\\\" \\\\ \\n\",\"a\":{\"y\":null,\"b\":[1.50,-0,1E+2,true]}}\n\n#!csharp\n\n#!time\nx\n")]
    [InlineData("#!meta\n\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql\"}]}}\n\n#!sql\n\nselect 1\n")]
    public void A_canonical_file_survives_byte_for_byte(string text) => Assert.Equal(text, DibDocument.Parse(text, "lesson.dib").ToString());

    [Fact]
    public void A_file_survives_loading_and_saving_and_never_gets_a_byte_order_mark()
    {
        using var folder = new TemporaryFolder();
        var canonical = "#!markdown\n\n\u03b4\u00b9 and \ud83c\udf19\n"u8.ToArray();
        var path = folder.File("lesson.dib", [0xEF, 0xBB, 0xBF, .. canonical]);

        DibDocument.Load(path).Save(path);

        Assert.Equal(canonical, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_document_made_in_code_is_written_in_the_canonical_form()
    {
        var document = new DibDocument(
            new() { ["lab"] = new JsonObject { ["packages"] = new JsonArray("Some.Package, 1.2.3") } },
            [new("markdown", "\r\n# Title\r\ntext\r\n\r\n"), new("csharp", "\n\n"), new("csharp", "x")]);

        Assert.Equal(
            """
            #!meta

            {"lab":{"packages":["Some.Package, 1.2.3"]}}

            #!markdown

            # Title
            text

            #!csharp

            x

            """,
            document.ToString());
    }

    [Fact]
    public void Packages_are_read_from_the_meta_block()
    {
        var document = DibDocument.Parse(
            """
            #!meta
            {"lab":{"packages":["Plotly.NET, 5.1.0"," Microsoft.ML ,4.0.0-preview.1 "],"later":1}}
            """, "lesson.dib");

        Assert.Equal([new("Plotly.NET", "5.1.0"), new("Microsoft.ML", "4.0.0-preview.1")], document.Packages);
        Assert.Empty(DibDocument.Parse("#!meta\n{\"lab\":{}}", "lesson.dib").Packages);
        Assert.Empty(DibDocument.Parse("", "lesson.dib").Packages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("A, ")]
    [InlineData("A, 1")]
    [InlineData("A, 1.*")]
    [InlineData("A, [1.0,2.0)")]
    [InlineData("A 1.0.0")]
    [InlineData("A/../B, 1.0.0")]
    [InlineData("A\" Version=\"1, 1.0.0")]
    [InlineData("A, 1.0.0, x")]
    public void A_package_without_one_exact_version_is_refused(string text) =>
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => PackageReference.Parse(text)).Message);
}
