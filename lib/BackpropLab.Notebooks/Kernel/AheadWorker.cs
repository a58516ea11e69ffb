using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BackpropLab.Notebooks;

/// <summary>A worker whose assemblies, Roslyn's among them, were compiled ahead, in a folder beside the worker that was built.</summary>
static class AheadWorker
{
    /// <summary>Where a worker of this name stands once it is compiled ahead.</summary>
    /// <param name="worker">The DLL of the worker that was built.</param>
    public static string Place(string worker) => Path.Combine(Path.GetDirectoryName(worker)! + "-ahead", Path.GetFileName(worker));

    /// <summary>The worker compiled ahead, if it is there and was made of this build.</summary>
    /// <param name="worker">The DLL of the worker that was built.</param>
    public static string? Of(string worker)
    {
        var ahead = Place(worker);
        try
        {
            return File.Exists(ahead) && Ours(worker).All(name => Version(Beside(worker, name)) == Version(Beside(ahead, name))) ? ahead : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>The assemblies of this project's own: others change with the packages' versions, and these with them.</summary>
    static IEnumerable<string> Ours(string worker) => Directory.EnumerateFiles(Path.GetDirectoryName(worker)!, "BackpropLab.*.dll").Select(file => Path.GetFileName(file));

    static string Beside(string worker, string name) => Path.Combine(Path.GetDirectoryName(worker)!, name);

    /// <summary>Compiling ahead keeps an assembly's version identifier; building it from other sources changes it.</summary>
    static Guid Version(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
