using System.IO.Compression;

namespace BackpropLab.Notebooks.Tests.Classroom;

/// <summary>Archives as students and learning platforms make them.</summary>
static class Archive
{
    public static byte[] Of(params IEnumerable<(string Path, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }
}
