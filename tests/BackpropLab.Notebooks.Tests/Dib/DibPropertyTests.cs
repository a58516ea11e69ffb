using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace BackpropLab.Notebooks.Tests.Dib;

public sealed class DibPropertyTests
{
    static readonly Config TenThousand = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    static readonly Gen<string> Line = Gen.OneOf(
        Gen.Elements("", " ", "x", "#!time", "#!csharp ", " #!meta", "#! csharp", "#!CSHARP", "# Title", "\u03b4 = \ud83c\udf19", "\uFEFFx", "a\rb"),
        Gen.Choose(0, 12).SelectMany(n => Gen.ArrayOf(Gen.Choose(32, 0x2FFF).Select(c => (char)c), n)).Select(c => new string(c)))
        .Where(line => !line.StartsWith("#!meta", StringComparison.Ordinal));

    static readonly string[] Known = ["csharp", "c#", "cs", "markdown", "md", "fsharp", "html", "value", "mermaid"];

    static readonly Gen<string> Json = Gen.Elements(
        """{"kernelInfo":{"items":[{"name":"sql"}]}}""",
        """{"z":1,"kernelInfo":{"defaultKernelName":"sql","items":[{"name":"csharp"},{"name":"tsql","aliases":["sql"]}],"more":[]},"a":{"\u03b4":"\"<&"}}""");

    static readonly Gen<DibDocument> Document = Gen.OneOf(
        Cell(Known).ListOf().Select(cells => new DibDocument(null, cells)),
        from json in Json
        from cells in Cell([.. Known, "sql"]).ListOf()
        select new DibDocument(JsonNode.Parse(json)!.AsObject(), cells));

    static readonly Gen<byte[]> Bytes = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();

    [Fact]
    public void Every_document_that_is_written_gives_the_same_cells_when_read() =>
        Prop.ForAll(Document.ToArbitrary(), document =>
        {
            var text = document.ToString();
            var read = DibDocument.Parse(text, "random.dib");
            return read.Cells.SequenceEqual(document.Cells)
                && JsonNode.DeepEquals(read.Meta, document.Meta)
                && read.ToString() == text;
        }).Check(TenThousand.WithEndSize(20));

    [Fact]
    public void Random_bytes_give_a_document_or_the_documented_error() =>
        Prop.ForAll(Bytes.ToArbitrary(), bytes => Survives(bytes)).Check(TenThousand);

    [Fact]
    public void Delimiters_meta_blocks_and_marks_in_any_mixture_give_a_document_or_the_documented_error() =>
        Prop.ForAll(Dibs.Mixture.ToArbitrary(), text => Survives(text) && Survives(Encoding.UTF8.GetBytes(text))).Check(TenThousand);

    [Fact]
    public void Meta_blocks_of_any_mixture_give_a_document_or_the_documented_error() =>
        Prop.ForAll(Dibs.Mixture.ToArbitrary(), text => Survives("#!meta\n" + text) && Survives($"#!meta\n{{\"a\":{text}}}\n#!sql\n{text}")).Check(TenThousand);

    static Gen<DibCell> Cell(string[] languages) =>
        from language in Gen.Elements(languages)
        from first in Line.Where(line => line.Length > 0)
        from between in Line.ListOf()
        from last in Line.Where(line => line.Length > 0)
        select new DibCell(language, string.Join('\n', [first, .. between, last]));

    static bool Survives(byte[] bytes)
    {
        try
        {
            return Survives(DibText.Decode(bytes, "random.dib"));
        }
        catch (DibFormatException e)
        {
            return IsDocumented(e);
        }
    }

    static bool Survives(string text)
    {
        try
        {
            var document = DibDocument.Parse(text, "random.dib");
            _ = document.Packages;
            return Rereads(document);
        }
        catch (DibFormatException e)
        {
            return IsDocumented(e);
        }
    }

    /// <summary>What could be read is either refused by the writer or read again as the same.</summary>
    static bool Rereads(DibDocument document)
    {
        var written = document.ToString();
        var again = DibDocument.Parse(written, "again.dib");
        return again.Cells.SequenceEqual(document.Cells) && again.ToString() == written;
    }

    static bool IsDocumented(DibFormatException e) =>
        e.Line >= 1 && e.Message.StartsWith($"{e.File}({e.Line}): ", StringComparison.Ordinal) && e.Message.Contains("expected", StringComparison.Ordinal);
}
