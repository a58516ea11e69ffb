using BackpropLab.Protocol;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary>Publishes what runs cells in a browser, when a site is made: few people make one, so the first build of everybody does without.</summary>
static class BrowserBuild
{
    const int LinesOfReason = 5;

    /// <summary>Gives the folder of what is published; the build itself knows whether it is current.</summary>
    /// <param name="root">The folder of the course.</param>
    /// <param name="say">Told in a line that a build begins.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="SiteException">It cannot be built; the message says why.</exception>
    public static async Task<string> EnsureAsync(string root, Action<string> say, CancellationToken cancellation)
    {
        var project = Path.Combine(root, "lib", "BackpropLab.Browser", "BackpropLab.Browser.csproj");
        if (!File.Exists(project))
            throw new SiteException($"What runs cells in a browser is not part of this copy of the course: looked for {project}.");
        say("Building what runs cells in a browser: the first time in a minute or two, with packages from NuGet.");
        var build = await ProgramRun.OfAsync(DotnetHost.Path, ["build", project, "-t:Publish", "-nologo", "-clp:NoSummary", "-v:quiet"], root, cancellation);
        if (build.Succeeded)
            return Path.Combine(root, "lib", "BackpropLab.Browser", "bin", "published", "wwwroot");
        var reason = build.Said.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct().Take(LinesOfReason);
        throw new SiteException($"What runs cells in a browser cannot be built. {string.Join(" ", reason)} To see all of it: dotnet build {project} -t:Publish");
    }
}
