using System.Globalization;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>What keeps an answer from the rest of the machine.</summary>
/// <param name="Description">What there is, a sentence for the report.</param>
/// <param name="Enclose">Makes of the command that starts a worker one that starts it there.</param>
sealed record Sandbox(string Description, Func<WorkerCommand, WorkerCommand> Enclose)
{
    const string Bubblewrap = "bwrap";
    const string Limits = "prlimit";
    const string Nobody = "65534";
    const int MostProcesses = 200;
    const int MostBytesOfFiles = 64 << 20;
    const int MostSeconds = 120;

    static readonly string[] systemFolders = ["/usr/lib", "/usr/lib64", "/lib", "/lib64"];

    /// <summary>What this machine has.</summary>
    /// <param name="library">The folder of the library, without a course.</param>
    public static Sandbox Here(string library) => !OperatingSystem.IsLinux()
        ? new("Answers ran in workers without the course, with limits of time, memory and output, and in no sandbox: there is one on Linux only. They could read this machine's files and use its network.", command => command)
        : FindProgram(Bubblewrap) is not { } bubblewrap
        ? new("Answers ran in workers without the course, with limits of time, memory and output, and in no sandbox, as bubblewrap (bwrap) is not installed. They could read this machine's files and use its network.", command => command)
        : new("Answers ran in a sandbox (bubblewrap): no network, no files but the runtime, the worker and the library without the course, not as root, with limits of time, memory, output and processes.",
            command => InBubblewrap(command, bubblewrap, library));

    static WorkerCommand InBubblewrap(WorkerCommand command, string bubblewrap, string library)
    {
        var runtime = Path.GetDirectoryName(command.Program)!;
        List<string> arguments =
        [
            "--unshare-all", "--die-with-parent", "--new-session", "--uid", Nobody, "--gid", Nobody, "--clearenv",
            .. systemFolders.SelectMany(System), "--proc", "/proc", "--dev", "/dev",
            "--size", MostBytesOfFiles.ToString(CultureInfo.InvariantCulture), "--tmpfs", "/tmp",
            .. ReadOnly(Path.Combine(runtime, "dotnet")), .. ReadOnly(Path.Combine(runtime, "host")), .. ReadOnly(Path.Combine(runtime, "shared")),
            .. ReadOnly(command.WorkerFolder), .. ReadOnly(library), "--bind", command.ChannelFolder, command.ChannelFolder, "--chdir", "/tmp", "--setenv", "HOME", "/tmp",
            .. command.Environment.SelectMany(variable => new[] { "--setenv", variable.Key, variable.Value }),
            command.Program, .. command.Arguments,
        ];
        return FindProgram(Limits) is { } limits
            ? command with
            {
                Program = limits,
                Arguments = [FormattableString.Invariant($"--nproc={MostProcesses}"), FormattableString.Invariant($"--cpu={MostSeconds}"), FormattableString.Invariant($"--core=0"), bubblewrap, .. arguments],
            }
            : command with { Program = bubblewrap, Arguments = arguments };
    }

    static string[] ReadOnly(string path) => ["--ro-bind", path, path];

    // On many systems /lib is a link to /usr/lib.
    static string[] System(string folder) => new DirectoryInfo(folder) switch
    {
        { Exists: false } => [],
        { LinkTarget: { } target } => ["--symlink", target, folder],
        _ => ReadOnly(folder),
    };

    static string? FindProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
