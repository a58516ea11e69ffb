using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace BackpropLab.Notebooks;

/// <summary>
/// A job object: the worker and all that its cells start end when this is disposed, and also when this process ends in any
/// way, as Windows then closes the handle. See https://learn.microsoft.com/windows/win32/procthread/job-objects.
/// </summary>
[SupportedOSPlatform("windows")]
sealed class WindowsJob : SafeHandleZeroOrMinusOneIsInvalid
{
    const uint KillOnClose = 0x2000;
    const int ExtendedLimits = 9;

    WindowsJob() : base(ownsHandle: true)
    {
    }

    /// <summary>Makes a job of a process that has just been started, and so has no children yet.</summary>
    public static WindowsJob Of(SafeHandle process)
    {
        var job = CreateJobObject(IntPtr.Zero, null);
        var limits = new Limits { Flags = KillOnClose };
        // Where this fails, as for a process that has ended already, its tree is still ended one by one.
        if (!job.IsInvalid && SetInformationJobObject(job, ExtendedLimits, ref limits, Marshal.SizeOf<Limits>()))
            AssignProcessToJobObject(job, process);
        return job;
    }

    protected override bool ReleaseHandle() => CloseHandle(handle);

    [DllImport("kernel32", CharSet = CharSet.Unicode, EntryPoint = "CreateJobObjectW", SetLastError = true)]
    static extern WindowsJob CreateJobObject(IntPtr attributes, string? name);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    static extern bool SetInformationJobObject(WindowsJob job, int kind, ref Limits limits, int size);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    static extern bool AssignProcessToJobObject(WindowsJob job, SafeHandle process);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    static extern bool CloseHandle(IntPtr handle);

    /// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION, of which the flags alone are set.</summary>
    [StructLayout(LayoutKind.Sequential)]
    struct Limits
    {
        public long PerProcessUserTimeLimit;
        public long PerJobUserTimeLimit;
        public uint Flags;
        public UIntPtr MinimumWorkingSetSize;
        public UIntPtr MaximumWorkingSetSize;
        public uint ActiveProcessLimit;
        public UIntPtr Affinity;
        public uint PriorityClass;
        public uint SchedulingClass;
        public ulong ReadOperations;
        public ulong WriteOperations;
        public ulong OtherOperations;
        public ulong ReadBytes;
        public ulong WrittenBytes;
        public ulong OtherBytes;
        public UIntPtr ProcessMemoryLimit;
        public UIntPtr JobMemoryLimit;
        public UIntPtr PeakProcessMemoryUsed;
        public UIntPtr PeakJobMemoryUsed;
    }
}
