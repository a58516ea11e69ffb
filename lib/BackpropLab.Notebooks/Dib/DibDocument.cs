using System.Text;
using System.Text.Json.Nodes;
using BackpropLab.Files;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>A notebook in the <c>.dib</c> format of .NET Interactive.</summary>
/// <param name="Meta">The object of its <c>#!meta</c> block, unknown keys and their order included; null if it has none.</param>
/// <param name="Cells">Its cells, in order; those that are empty are neither read nor written.</param>
public sealed record DibDocument(JsonObject? Meta, IReadOnlyList<DibCell> Cells)
{
    const string NotYetAFile = "(unsaved)";

    /// <summary>The most bytes that a notebook's file has: some hundred times as many as a long lesson.</summary>
    const int MostBytes = 10 << 20;

    /// <summary>The packages that its <c>#!meta</c> asks for: <c>"lab": {"packages": ["Id, version"]}</c>.</summary>
    /// <exception cref="FormatException">The value is malformed, which <see cref="Parse"/> has ruled out for what it read.</exception>
    public IReadOnlyList<PackageReference> Packages => DibMeta.Packages(Meta);

    /// <summary>Reads a document from its text.</summary>
    /// <param name="text">The text; a byte order mark and either kind of line end are allowed.</param>
    /// <param name="fileName">What messages call it.</param>
    /// <returns>The document. Text before the first delimiter is a <c>csharp</c> cell, as in .NET Interactive.</returns>
    /// <exception cref="DibFormatException">The <c>#!meta</c> block is not what it should be, or the text holds half a surrogate pair.</exception>
    public static DibDocument Parse(string text, string fileName) => new DibReader(text, fileName).Read();

    /// <summary>Reads a document from a file.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <exception cref="DibFormatException">The file is not UTF-8, or its <c>#!meta</c> block is not what it should be.</exception>
    /// <exception cref="IOException">The file cannot be read, is no regular file, or larger than a notebook is.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static DibDocument Load(string path) => Parse(DibText.Decode(ReadBytes(path), path), path);

    /// <summary>What a notebook's file holds, whether or not that is a notebook.</summary>
    /// <inheritdoc cref="Load"/>
    internal static byte[] ReadBytes(string path) => RegularFile.ReadAllBytes(path, "a notebook", MostBytes);

    /// <summary>Writes a file, whole or not at all: an error on the way leaves the file that was there.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <exception cref="DibFormatException">Read again, the text would not give these cells; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path)
    {
        var text = DibWriter.Write(this, path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The document as the text of a file, in the canonical form.</summary>
    /// <exception cref="DibFormatException">Read again, the text would not give these cells.</exception>
    public override string ToString() => DibWriter.Write(this, NotYetAFile);
}
