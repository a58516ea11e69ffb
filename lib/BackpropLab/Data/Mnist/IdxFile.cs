using System.Buffers.Binary;
using System.IO.Compression;

namespace BackpropLab.Data;

/// <summary>
/// An array of bytes in the IDX format of MNIST, gzipped: two zero bytes, 8 (unsigned bytes), the number of dimensions,
/// each size as a 32-bit big-endian number, then the values, last dimension fastest.
/// </summary>
sealed record IdxFile(int[] Sizes, byte[] Bytes)
{
    /// <exception cref="InvalidDataException">It is not gzip, not IDX of these dimensions, or not as long as it announces.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        using var content = new MemoryStream();
        using (var zipped = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
            zipped.CopyTo(content);
        var bytes = content.ToArray();
        var header = 4 + (4 * dimensions);
        if (bytes.Length < header || bytes[0] != 0 || bytes[1] != 0 || bytes[2] != 8 || bytes[3] != dimensions)
            throw new InvalidDataException($"{path} is not an IDX file of unsigned bytes in {dimensions} dimensions.");
        int[] sizes = [.. Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 * i)))];
        var announced = sizes.Aggregate(1L, (product, size) => product * size);
        if (announced != bytes.Length - header)
        {
            throw new InvalidDataException(
                $"{path} announces {string.Join(" x ", sizes)} = {announced} bytes, but holds {bytes.Length - header}.");
        }

        return new IdxFile(sizes, bytes[header..]);
    }
}
