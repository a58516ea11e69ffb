using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>
/// Where answers run: workers of this project's own kind that have the library, but no course, and around them a sandbox where
/// the platform has one.
/// </summary>
sealed class WorkerRooms : IDisposable
{
    const long MemoryLimit = 1L << 30;

    static readonly string[] libraries = ["BackpropLab.dll", "MathNet.Numerics.dll", "BackpropLab.Autograd.dll"];

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lab-grading-");
    readonly KernelOptions options;

    /// <summary>Copies the library into a folder without a course.</summary>
    /// <param name="usings">The <c>using</c> lines of the lesson.</param>
    public WorkerRooms(IEnumerable<string> usings)
    {
        var library = folder.CreateSubdirectory("library");
        var here = Path.GetDirectoryName(typeof(GradedAnswer).Assembly.Location)!;
        string[] present = [.. libraries.Where(name => File.Exists(Path.Combine(here, name)))];
        foreach (var name in present)
            File.Copy(Path.Combine(here, name), Path.Combine(library.FullName, name));
        Work = folder.CreateSubdirectory("work").FullName;
        Sandbox = Sandbox.Here(library.FullName);
        options = new() { MemoryLimit = MemoryLimit, Enclosure = Sandbox.Enclose };
        Prelude = string.Join('\n', present.Select(name => $"#r \"{Path.Combine(library.FullName, name)}\"").Concat(usings));
    }

    /// <summary>What is around the workers.</summary>
    public Sandbox Sandbox { get; }

    /// <summary>What each worker is told first.</summary>
    public string Prelude { get; }

    string Work { get; }

    /// <summary>Starts a worker.</summary>
    public KernelClient Start() => KernelClient.Start(Work, options);

    public void Dispose() => folder.Delete(recursive: true);
}
