using System.Runtime.InteropServices;

namespace BackpropLab.Protocol;

/// <summary>
/// A worker and all that its cells start, also what has lost its parent: on Linux and macOS a group of processes. Windows
/// has jobs instead, which whoever starts the worker holds.
/// </summary>
public static class ProcessGroup
{
    const int Kill = 9;

    /// <summary>Kept, as long as the process lives.</summary>
    static PosixSignalRegistration? interrupt;

    /// <summary>
    /// Makes the calling process the first of a new group, and frees it of the terminal: no Ctrl+C of that ends it, and no
    /// child of a cell can ask for a password there. Whether a cell is to stop is for the one who started it to say.
    /// </summary>
    public static void Begin()
    {
        if (OperatingSystem.IsWindows())
            interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        else
            setsid();
    }

    /// <summary>Ends the calling process and all of its group, at once, if it has begun one.</summary>
    public static void EndOwn()
    {
        if (!OperatingSystem.IsWindows() && getpgid(0) == Environment.ProcessId)
            kill(0, Kill);
    }

    /// <summary>Ends what is left of a group, whose first process need not live any more.</summary>
    /// <param name="first">The number of the process that began it.</param>
    public static void End(int first)
    {
        if (!OperatingSystem.IsWindows())
            kill(-first, Kill);
    }

    // No group, or none that is left, is no error: the process may have ended before it began one.
    [DllImport("libc")]
    static extern int setsid();

    [DllImport("libc")]
    static extern int getpgid(int process);

    [DllImport("libc")]
    static extern int kill(int process, int signal);
}
