using System.Buffers.Binary;
using System.IO.Compression;
using BackpropLab.Files;

namespace BackpropLab.Data;

/// <summary>
/// An array of bytes in the IDX format of MNIST, gzipped: two zero bytes, 8 (unsigned bytes), the number of dimensions,
/// each size as a 32-bit big-endian number, then the values, last dimension fastest.
/// </summary>
sealed record IdxFile(int[] Sizes, byte[] Bytes)
{
    /// <summary>The most bytes that a file has as it is kept, gzipped.</summary>
    public const int MostZipped = 64 << 20;

    /// <summary>The most values that a file has: five times as many as MNIST's largest.</summary>
    const int MostValues = 256 << 20;

    /// <exception cref="InvalidDataException">It is not gzip, not IDX of these dimensions, or not as long as it announces.</exception>
    /// <exception cref="IOException">It is no regular file, or larger than <see cref="MostZipped"/>.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        using var file = RegularFile.Open(path, "an IDX file", MostZipped);
        using var zipped = new GZipStream(file, CompressionMode.Decompress);
        try
        {
            var header = Inflated(zipped, 4 + (4 * dimensions));
            if (header.Length < 4 + (4 * dimensions) || header[0] != 0 || header[1] != 0 || header[2] != 8 || header[3] != dimensions)
                throw new InvalidDataException($"{path} is not an IDX file of unsigned bytes in {dimensions} dimensions.");
            int[] sizes = [.. Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4 * i)))];
            var announced = Product(path, sizes);
            var values = Inflated(zipped, announced);
            if (values.Length == announced && zipped.ReadByte() < 0)
                return new IdxFile(sizes, values);
            throw new InvalidDataException(
                $"{path} announces {string.Join(" x ", sizes)} = {announced} bytes, but holds {(values.Length < announced ? values.Length : "more")}.");
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(path, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path} is not gzipped, or is damaged: {e.Message}", e);
        }
    }

    static int Product(string path, int[] sizes)
    {
        var product = 1L;
        foreach (var size in sizes)
        {
            product *= size;
            // Asked at each size, so that no product overflows.
            if (size < 1 || product > MostValues)
                throw new InvalidDataException($"{path} announces {string.Join(" x ", sizes)} bytes: each size is at least 1, and there are at most {MostValues} bytes.");
        }

        return (int)product;
    }

    /// <summary>The next bytes, fewer at the end: nothing is inflated beyond them, and no memory is taken before there is something to hold.</summary>
    static byte[] Inflated(Stream zipped, int count)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        while (content.Length < count && zipped.Read(buffer, 0, (int)Math.Min(buffer.Length, count - content.Length)) is > 0 and var read)
            content.Write(buffer, 0, read);
        return content.ToArray();
    }
}
