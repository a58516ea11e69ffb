using System.Diagnostics.CodeAnalysis;
using Xunit.Sdk;

namespace BackpropLab.Testing;

/// <summary>
/// What a machine may lack: without it a test is skipped and says how to get it. Where an environment variable has the
/// value 1, as in the gate, the test fails instead.
/// </summary>
static class Need
{
    /// <summary>A browser to test in; <c>LAB_REQUIRE_BROWSER</c>.</summary>
    public static void Browser([DoesNotReturnIf(false)] bool found, string whyNot) => That(found, "LAB_REQUIRE_BROWSER", whyNot);

    /// <summary>What a registry of packages has to bring, NuGet's or npm's; <c>LAB_REQUIRE_PACKAGES</c>.</summary>
    public static void Package([DoesNotReturnIf(false)] bool found, string whyNot) => That(found, "LAB_REQUIRE_PACKAGES", whyNot);

    /// <summary>A Python with PyTorch; <c>LAB_REQUIRE_PYTORCH</c>.</summary>
    public static void PyTorch([DoesNotReturnIf(false)] bool found, string whyNot) => That(found, "LAB_REQUIRE_PYTORCH", whyNot);

    /// <summary>How a test ends that lacks something.</summary>
    internal static XunitException Lack(bool required, string whyNot) =>
        required ? FailException.ForFailure(whyNot) : SkipException.ForSkip(whyNot);

    static void That([DoesNotReturnIf(false)] bool found, string variable, string whyNot)
    {
        if (found)
            return;
        var required = Environment.GetEnvironmentVariable(variable) == "1";
        if (!required)
            SkipSummary.Count(whyNot);
        throw Lack(required, whyNot);
    }
}
