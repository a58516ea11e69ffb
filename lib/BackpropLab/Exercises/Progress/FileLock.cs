using System.Security.Cryptography;
using System.Text;

namespace BackpropLab.Exercises;

/// <summary>A file that one process at a time holds, and that is there only while somebody does.</summary>
sealed class FileLock : IDisposable
{
    const int WaitMilliseconds = 10;

    readonly string path;
    readonly FileStream file;

    FileLock(string path, FileStream file) => (this.path, this.file) = (path, file);

    /// <summary>Waits for a lock and takes it.</summary>
    /// <param name="path">The file that stands for it.</param>
    /// <param name="patience">How long to wait for others.</param>
    /// <exception cref="IOException">Another holds it for longer, or the file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public static FileLock Take(string path, TimeSpan patience)
    {
        for (var start = Environment.TickCount64; ; Thread.Sleep(WaitMilliseconds))
        {
            try
            {
                if (TryTake(path) is { } taken)
                    return taken;
            }
            catch (IOException) when (Environment.TickCount64 - start < patience.TotalMilliseconds)
            {
            }
        }
    }

    /// <summary>
    /// Waits for the lock of another file and takes it. It lies among the temporary files, as the folder of that file is somebody's.
    /// </summary>
    /// <param name="path">The file that it is for.</param>
    /// <param name="patience">How long to wait for others.</param>
    /// <exception cref="IOException">Another holds it for longer, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileLock TakeFor(string path, TimeSpan patience)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(Environment.UserName + Path.GetFullPath(path)));
        return Take(Path.Combine(Path.GetTempPath(), $"backprop-lab-{Convert.ToHexString(key, 0, 8)}.lock"), patience);
    }

    /// <summary>Gives it up.</summary>
    public void Dispose()
    {
        // Unix deletes what is open, and must do so as long as the lock is held; Windows only what is closed.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        file.Dispose();
        try
        {
            if (OperatingSystem.IsWindows())
                File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next one holds it already, and will delete it.
        }
    }

    /// <summary>Takes the lock. Null if what was opened has been deleted by who held it before: the next to come would open another.</summary>
    static FileLock? TryTake(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        try
        {
            // No file has a number that .NET tells; a time of its own makes it known again.
            File.SetLastWriteTimeUtc(file.SafeFileHandle, DateTime.UnixEpoch.AddSeconds(Random.Shared.Next()).AddTicks(Random.Shared.Next((int)TimeSpan.TicksPerSecond)));
            if (OperatingSystem.IsWindows() || File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle))
                return new FileLock(path, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        file.Dispose();
        return null;
    }
}
