using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary>Publishes what runs cells in a browser, when a site is made: few people make one, so the first build of everybody does without.</summary>
static class BrowserBuild
{
    /// <summary>Where what is packed well, which takes minutes, is kept for the next time.</summary>
    /// <param name="root">The folder of the course.</param>
    public static string Packed(string root) => Path.Combine(root, "lib", "BackpropLab.Browser", "bin", "packed");

    /// <summary>Gives the folder of what is published; the build itself knows whether it is current.</summary>
    /// <param name="root">The folder of the course.</param>
    /// <param name="say">Told in a line that a build begins.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="SiteException">Its sources are not there.</exception>
    /// <exception cref="IOException">It cannot be built; the message says why.</exception>
    public static async Task<string> EnsureAsync(string root, Action<string> say, CancellationToken cancellation)
    {
        var folder = Path.Combine(root, "lib", "BackpropLab.Browser");
        var project = Path.Combine(folder, "BackpropLab.Browser.csproj");
        if (!File.Exists(project))
            throw new SiteException($"What runs cells in a browser is not part of this copy of the course: looked for {project}.");
        say("Building what runs cells in a browser: the first time in a minute or two, with packages from NuGet.");
        await ProjectBuild.RunAsync("What runs cells in a browser", project, cancellation, target: "Publish");
        return Path.Combine(folder, "bin", "published", "wwwroot");
    }
}
