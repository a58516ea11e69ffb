using System.Runtime.InteropServices;

namespace BackpropLab.Live;

/// <summary>
/// Lets two files of one folder change places, in one step wherever the system can: what another program has put in a file's
/// place a moment before is then still there, under the other name.
/// </summary>
static class FileExchange
{
    const int CurrentFolder = -100;
    const uint Exchange = 2;

    /// <summary>Puts a file in the place of another, and that in its own.</summary>
    /// <exception cref="IOException">They cannot be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be renamed.</exception>
    public static void Swap(string file, string other)
    {
        if (TrySwap(file, other))
            return;
        var kept = file + "~";
        File.Replace(file, other, kept);
        File.Move(kept, file);
    }

    static bool TrySwap(string file, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? renameat2(CurrentFolder, file, CurrentFolder, other, Exchange) == 0
                : OperatingSystem.IsMacOS() && renamex_np(file, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // An older system has no such call.
            return false;
        }
    }

    [DllImport("libc", BestFitMapping = false)]
    static extern int renameat2(int fromFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string from, int toFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);

    [DllImport("libc", BestFitMapping = false)]
    static extern int renamex_np([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);
}
