using System.Diagnostics;
using System.IO.Compression;
using BackpropLab.Classroom;
using BackpropLab.Cli;
using BackpropLab.Notebooks.Tests.Cli;

namespace BackpropLab.Notebooks.Tests.Classroom.HandingOut;

/// <summary>Lesson 3 as a student has it: handed out, and unpacked into a folder whose name has a blank and an umlaut.</summary>
public sealed class UnpackedCourse : IDisposable
{
    readonly TemporaryFolder folder = new();

    public UnpackedCourse()
    {
        Archive = Packed();
        ZipFile.ExtractToDirectory(new MemoryStream(Archive), Path.Combine(folder.Path, "für mich"));
    }

    /// <summary>The archive.</summary>
    internal byte[] Archive { get; }

    /// <summary>The course.</summary>
    internal string Folder => Path.Combine(folder.Path, "für mich", "backprop-lab");

    /// <summary>Where nothing is yet.</summary>
    internal string NewHome() => Path.Combine(folder.Path, Path.GetRandomFileName());

    internal static byte[] Packed() => CourseArchive.Pack(
        CourseFiles.Of(new() { Root = Repository.Root, Program = Project.ProgramOf(Repository.Root), Lessons = [Path.Combine(Repository.Notebooks, "03-mlp-backprop.dib")] }),
        CompressionLevel.Fastest, CancellationToken.None);

    /// <summary>Runs <c>lab</c> as its launcher does, from a folder that has nothing to do with it.</summary>
    internal async Task<LabExit> RunAsync(string home, params string[] args)
    {
        var start = new ProcessStartInfo("sh", [Path.Combine(Folder, "lab"), .. args]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[HandOut.WorkFolderVariable] = home;
        using var process = Process.Start(start)!;
        return await Lab.ExitAsync(process);
    }

    public void Dispose() => folder.Dispose();
}
