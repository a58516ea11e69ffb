using System.Buffers.Binary;
using System.Text.Json;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>
/// Several files as one: four bytes, the lowest first, with the length of what follows; the names and lengths of the files as
/// JSON, <c>[["name", 12], ...]</c>; and the files, one after another. A script takes it apart in ten lines.
/// </summary>
static class SiteArchive
{
    /// <summary>The archive.</summary>
    public static byte[] Of(IReadOnlyList<OutputFile> files)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(files.Select(file => new object[] { file.Name, file.Content.Length }));
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, head.Length);
        return [.. length, .. head, .. files.SelectMany(file => file.Content)];
    }
}
