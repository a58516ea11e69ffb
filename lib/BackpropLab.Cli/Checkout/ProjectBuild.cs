using BackpropLab.Protocol;

namespace BackpropLab.Cli;

/// <summary>Builds what few people ask for, when it is asked for.</summary>
static class ProjectBuild
{
    const int LinesOfReason = 5;

    /// <summary>Builds a project to its end.</summary>
    /// <param name="what">What sentences call it.</param>
    /// <param name="project">The file of the project.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <param name="target">What is made of it; null for what a build makes.</param>
    /// <exception cref="IOException">It cannot be built; the message says why.</exception>
    public static async Task RunAsync(string what, string project, CancellationToken cancellation, string? target = null)
    {
        string[] command = target is null ? ["build", project] : ["build", project, $"-t:{target}"];
        var build = await ProgramRun.OfAsync(DotnetHost.Path, [.. command, "-nologo", "-clp:NoSummary", "-v:quiet"], Directory.GetCurrentDirectory(), cancellation);
        if (build.Succeeded)
            return;

        var reason = build.Said.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct().Take(LinesOfReason);
        throw new IOException($"{what} cannot be built. {string.Join(" ", reason)} To see all of it: dotnet {string.Join(' ', command)}");
    }
}
