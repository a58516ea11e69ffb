using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>The archive that students unpack. The same files give the same bytes.</summary>
static class CourseArchive
{
    /// <summary>The one folder in it.</summary>
    public const string TopFolder = "backprop-lab";

    const int VersionCharacters = 12;
    const int Regular = 0x8000, ForAll = 0x1A4, ProgramForAll = 0x1ED;

    /// <summary>The earliest time that an archive can hold: the files' own would differ from one clone to the next.</summary>
    static readonly DateTimeOffset someTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs the files of the course.</summary>
    /// <param name="files">The files.</param>
    /// <param name="level">How much time it is worth to have it small.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static byte[] Pack(IReadOnlyList<HandOutFile> files, CompressionLevel level, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.Append(Mark(files)).OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                var entry = archive.CreateEntry($"{TopFolder}/{file.Name}", level);
                entry.LastWriteTime = someTime;
                entry.ExternalAttributes = (Regular | (file.IsProgram ? ProgramForAll : ForAll)) << 16;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>What makes the folder a hand-out, and names all that is in it.</summary>
    static HandOutFile Mark(IEnumerable<HandOutFile> files)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            all.AppendData(Encoding.UTF8.GetBytes(file.Name));
            all.AppendData(SHA256.HashData(file.Content));
        }

        var version = Convert.ToHexStringLower(all.GetHashAndReset())[..VersionCharacters];
        return new(HandOut.FileName, Encoding.UTF8.GetBytes(new JsonObject { ["version"] = version }.ToJsonString()));
    }
}
