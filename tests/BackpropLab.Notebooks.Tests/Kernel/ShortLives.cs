using System.Runtime.CompilerServices;

namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>
/// Workers of tests live for seconds, in which methods that are compiled a second time, for speed, do not earn what that
/// costs: a tenth of a lesson's processor time. They wait for it 4096 milliseconds instead of 100.
/// </summary>
static class ShortLives
{
    [ModuleInitializer]
    public static void Expect() => Environment.SetEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", "0x1000");
}
