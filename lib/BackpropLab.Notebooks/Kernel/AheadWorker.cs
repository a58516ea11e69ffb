using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BackpropLab.Notebooks;

/// <summary>A worker whose assemblies, Roslyn's among them, were compiled ahead, in a folder beside the worker that was built.</summary>
static class AheadWorker
{
    /// <summary>Where a worker stands once it is compiled ahead.</summary>
    /// <param name="worker">The DLL of the worker that was built.</param>
    public static string Folder(string worker) => Path.GetDirectoryName(worker)! + "-ahead";

    /// <summary>The worker compiled ahead, if it is there and was made of this build.</summary>
    /// <param name="worker">The DLL of the worker that was built.</param>
    public static string? Of(string worker) => IsMadeOf(worker, Folder(worker)) ? Path.Combine(Folder(worker), Path.GetFileName(worker)) : null;

    /// <summary>Whether a folder has a worker that was compiled ahead, of this build and of the same packages.</summary>
    /// <param name="worker">The DLL of the worker that was built.</param>
    /// <param name="folder">The folder.</param>
    public static bool IsMadeOf(string worker, string folder)
    {
        try
        {
            return File.Exists(Path.Combine(folder, Path.GetFileName(worker)))
                && Named(worker, "*.json").All(file => File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(In(folder, file))))
                && Named(worker, "BackpropLab.*.dll").All(file => Version(file) == Version(In(folder, file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return false;
        }
    }

    static IEnumerable<string> Named(string worker, string pattern) => Directory.EnumerateFiles(Path.GetDirectoryName(worker)!, pattern);

    static string In(string folder, string file) => Path.Combine(folder, Path.GetFileName(file));

    /// <summary>Compiling ahead keeps an assembly's version identifier; building it from other sources changes it.</summary>
    static Guid Version(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
