using System.Security.Cryptography;
using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>A short name for the content of files: another content has another.</summary>
static class Digest
{
    const int Characters = 12;

    /// <summary>The name of one file's content.</summary>
    public static string Of(byte[] content) => Short(SHA256.HashData(content));

    /// <summary>The name of several, in which their names count.</summary>
    public static string Of(IEnumerable<OutputFile> files)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            all.AppendData(Encoding.UTF8.GetBytes(file.Name));
            all.AppendData(SHA256.HashData(file.Content));
        }

        return Short(all.GetHashAndReset());
    }

    static string Short(byte[] hash) => Convert.ToHexStringLower(hash)[..Characters];
}
