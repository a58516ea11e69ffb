using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.Dib;

/// <summary>What our reader and writer and those of the extension for VS Code agree on: the extension's own tests read the same file.</summary>
public class DibVectorTests
{
    static readonly Vectors vectors = JsonSerializer.Deserialize<Vectors>(
        File.ReadAllText(Path.Combine(Repository.Root, ".vscode", "extensions", "backprop-lab", "tests", "dib-vectors.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Readings => [.. vectors.Reading.Select(vector => vector.Name)];

    public static TheoryData<string> Refusals => [.. vectors.Refusing.Select(vector => vector.Name)];

    public static TheoryData<string> Writings => [.. vectors.Writing.Select(vector => vector.Name)];

    public static TheoryData<string> Refused => [.. vectors.NotWriting.Select(vector => vector.Name)];

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_text_reads_as_its_cells(string name)
    {
        var vector = vectors.Reading.Single(one => one.Name == name);

        Assert.Equal(vector.Cells!.Select(Cell), DibDocument.Parse(vector.Text!, name).Cells);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_text_that_is_no_notebook_is_refused_with_its_line(string name)
    {
        var vector = vectors.Refusing.Single(one => one.Name == name);

        Assert.Equal(vector.Line, Assert.Throws<DibFormatException>(() => DibDocument.Parse(vector.Text!, name)).Line);
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void Cells_are_written_in_the_canonical_form(string name)
    {
        var vector = vectors.Writing.Single(one => one.Name == name);

        Assert.Equal(vector.Text, new DibDocument(null, [.. vector.Cells!.Select(Cell)]).ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Cells_that_would_read_as_others_are_not_written(string name)
    {
        var vector = vectors.NotWriting.Single(one => one.Name == name);

        Assert.Contains("cell 1", Assert.Throws<DibFormatException>(() => new DibDocument(null, [.. vector.Cells!.Select(Cell)]).ToString()).Message);
    }

    static DibCell Cell(string[] pair) => new(pair[0], pair[1]);

    sealed record Vector(string Name, string? Text, string[][]? Cells, int Line);

    sealed record Vectors(Vector[] Reading, Vector[] Refusing, Vector[] Writing, Vector[] NotWriting);
}
