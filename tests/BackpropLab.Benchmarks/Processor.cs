using System.Runtime.Intrinsics;

namespace BackpropLab.Benchmarks;

/// <summary>The machine that a figure belongs to.</summary>
static class Processor
{
    const string LinuxFile = "/proc/cpuinfo";
    const string LinuxName = "model name";

    /// <summary>Such as "Intel(R) Xeon(R) Processor, 2 cores, vectors of 512 bits".</summary>
    public static string Description => FormattableString.Invariant($"{Name}, {Environment.ProcessorCount} cores, vectors of {Bits} bits");

    static string Name =>
        (File.Exists(LinuxFile)
            ? File.ReadLines(LinuxFile).FirstOrDefault(line => line.StartsWith(LinuxName, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER"))
        ?? System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();

    static int Bits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 64;
}
