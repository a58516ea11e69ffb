using System.Security.Cryptography;
using System.Text;

namespace BackpropLab.Studio;

/// <summary>
/// What the secrets of a server are made of. Kept in a file that this person alone can read, it is the same for the next
/// server of the same folder, so that pages that are open find that one, once it listens where the last did.
/// </summary>
sealed class ServerKeys
{
    const string FileName = "key";
    const int Bytes = 32;

    readonly byte[] secret;
    readonly string folder;

    ServerKeys(byte[] secret, string folder) => (this.secret, this.folder) = (secret, folder);

    /// <summary>The keys of a server.</summary>
    /// <param name="stateFolder">Where they are kept; null for keys that are used once.</param>
    /// <param name="folder">The folder that it serves.</param>
    public static ServerKeys Of(string? stateFolder, string folder) =>
        new(stateFolder is null ? RandomNumberGenerator.GetBytes(Bytes) : Kept(stateFolder), folder);

    /// <summary>The token for a purpose.</summary>
    public AccessToken Token(string purpose) =>
        new(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{purpose}\0{folder}")).AsSpan(0, AccessToken.Bytes));

    static byte[] Kept(string stateFolder)
    {
        var path = Path.Combine(stateFolder, FileName);
        try
        {
            if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Bytes } known)
                return known;
            Directory.CreateDirectory(stateFolder);
            var secret = RandomNumberGenerator.GetBytes(Bytes);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.Delete(path);
            using var file = new FileStream(path, options);
            file.Write(secret);
            return secret;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A home that cannot be written keeps nothing: pages are opened anew then.
            return RandomNumberGenerator.GetBytes(Bytes);
        }
    }
}
