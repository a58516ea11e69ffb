using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>
/// Builds the worker on .NET Interactive when it is asked for and is not there, or older than its sources: few people
/// need it, so the first build of everybody does without.
/// </summary>
static class InteractiveBuild
{
    static readonly string[] Sources = ["lib/BackpropLab.Interactive", "lib/BackpropLab.Protocol", "Directory.Packages.props", "Directory.Build.props"];

    /// <summary>Gives the engine, and builds it first if need be.</summary>
    /// <param name="root">The folder of the course.</param>
    /// <param name="say">Called with one line that says that a build begins, and what it needs.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="FileNotFoundException">Its sources are not there.</exception>
    /// <exception cref="IOException">It cannot be built; the message says why.</exception>
    public static async Task<KernelEngine> EnsureAsync(string root, Action<string> say, CancellationToken cancellation)
    {
        var engine = KernelEngine.Interactive(root);
        var project = Path.Combine(root, Sources[0], "BackpropLab.Interactive.csproj");
        if (!File.Exists(project))
            throw new FileNotFoundException($"The worker on .NET Interactive is not part of this copy of the course: looked for {project}. Leave --engine out to run the notebooks here.", project);
        if (IsCurrent(engine.Assembly, root))
            return engine;

        say("Building the worker on .NET Interactive: once, in about a minute, with packages from NuGet.");
        await ProjectBuild.RunAsync("The worker on .NET Interactive", project, cancellation);
        return engine;
    }

    static bool IsCurrent(string assembly, string root) =>
        File.Exists(assembly) && Sources.SelectMany(source => Files(Path.Combine(root, source))).All(file => File.GetLastWriteTimeUtc(file) <= File.GetLastWriteTimeUtc(assembly));

    static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".csproj" && !IsBuilt(path, file))
        : [path];

    static bool IsBuilt(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";
}
