using System.IO.Compression;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The compressed twins of a file, for servers that send those where the browser takes them.</summary>
static class Compressed
{
    /// <summary>Below this a twin is not worth a file.</summary>
    const int Least = 2_000;

    static readonly string[] texts = [".html", ".css", ".js", ".json", ".svg", ".dib"];

    /// <summary>The twins; none of what is packed already.</summary>
    public static IEnumerable<OutputFile> Of(OutputFile file)
    {
        if (file.Content.Length < Least || !texts.Contains(Path.GetExtension(file.Name)))
            yield break;
        yield return new(file.Name + ".gz", Pack(file.Content, packed => new GZipStream(packed, CompressionLevel.SmallestSize)));
        yield return new(file.Name + ".br", Pack(file.Content, packed => new BrotliStream(packed, CompressionLevel.Optimal)));
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
