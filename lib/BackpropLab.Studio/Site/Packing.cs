using System.IO.Compression;

namespace BackpropLab.Studio;

/// <summary>How the files are packed that a page unpacks itself, whatever its server can do.</summary>
/// <param name="isBrotli">Whether there is a decoder for Brotli; every browser has one for gzip.</param>
/// <param name="cache">A folder for what was packed before: to pack well takes minutes. Null to pack quickly and keep nothing.</param>
sealed class Packing(bool isBrotli, string? cache)
{
    const int Well = 11, Quickly = 4;

    /// <summary>The largest distance, as a power of two, at which Brotli finds what is alike: a whole archive.</summary>
    const int Window = 24;

    /// <summary>Whether it is Brotli, or else gzip.</summary>
    public bool IsBrotli => isBrotli;

    /// <summary>Packs a file.</summary>
    public byte[] Pack(byte[] content)
    {
        if (cache is null)
            return Packed(content, Quickly);
        var path = Path.Combine(cache, $"{Digest.Of(content)}.{(isBrotli ? "br" : "gz")}");
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        var packed = Packed(content, Well);
        Directory.CreateDirectory(cache);
        var partial = $"{path}.{Path.GetRandomFileName()}";
        File.WriteAllBytes(partial, packed);
        File.Move(partial, path, overwrite: true);
        return packed;
    }

    byte[] Packed(byte[] content, int quality)
    {
        if (!isBrotli)
            return Compressed.Pack(content, packed => new GZipStream(packed, quality == Well ? CompressionLevel.SmallestSize : CompressionLevel.Fastest));
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, packed, out var length, quality, Window)
            ? packed[..length]
            : throw new SiteException($"Brotli cannot pack {content.Length} bytes.");
    }
}
