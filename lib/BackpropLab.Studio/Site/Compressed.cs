using System.IO.Compression;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The compressed twins of a file, for servers that send those where the browser takes them.</summary>
static class Compressed
{
    /// <summary>Below this a twin is not worth a file.</summary>
    const int Least = 2_000;

    static readonly string[] loose = [".html", ".css", ".js", ".json", ".svg", ".dib", ".wasm"];

    /// <summary>The twins; none of what is packed already.</summary>
    /// <param name="file">The file.</param>
    /// <param name="level">How much time they are worth.</param>
    public static IEnumerable<OutputFile> Of(OutputFile file, CompressionLevel level)
    {
        if (file.Content.Length < Least || !loose.Contains(Path.GetExtension(file.Name)))
            yield break;
        yield return new(file.Name + ".gz", Pack(file.Content, packed => new GZipStream(packed, level)));
        yield return new(file.Name + ".br", Pack(file.Content, packed => new BrotliStream(packed, level)));
    }

    /// <summary>Bytes, packed.</summary>
    public static byte[] Pack(byte[] content, Func<Stream, Stream> by)
    {
        using var packed = new MemoryStream();
        using (var packing = by(packed))
            packing.Write(content);
        return packed.ToArray();
    }
}
