using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using BackpropLab.Packages;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>
/// Loads the assemblies of packages as a program does that was built with them: each name once, in the version that was
/// restored, whichever older one is asked for; native libraries too. What this process has in the same or a later version
/// itself stays the one.
/// </summary>
sealed class PackageContext : AssemblyLoadContext
{
    static readonly Dictionary<string, string> own = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    // Both are replaced, never changed: any thread of a cell may load something at any time.
    volatile Dictionary<string, string> paths = [];
    volatile Dictionary<string, string> nativePaths = [];

    public PackageContext() : base("Packages")
    {
        // The contexts of the cells, and of the assemblies that they name by their files, raise this before they look themselves.
        Default.Resolving += (_, name) => LoadedByAnother(name) ?? Load(name);
        AppDomain.CurrentDomain.AssemblyLoad += (_, e) => FindNativeFilesFor(e.LoadedAssembly);
    }

    /// <summary>Takes packages in, so that what is loaded from now on is theirs.</summary>
    /// <param name="named">Those packages that the cells name.</param>
    /// <param name="restored">All packages, those that others need among them.</param>
    /// <exception cref="PackageRefusal">Another version of an assembly is loaded already.</exception>
    public void Add(IEnumerable<PackageReference> named, RestoredPackages restored)
    {
        if (named.FirstOrDefault(package => IsOurs(package, restored)) is { } used)
            throw new PackageRefusal(used.Id, $"{used} cannot be loaded, because the process that runs the cells is itself built on version {Version(own[used.Id])}.");

        var next = ByName(restored.Assemblies.Where(IsNewerThanOwn).GroupBy(Path.GetFileNameWithoutExtension).Select(files => (files.Key!, files.MaxBy(Version)!)));
        foreach (var loaded in Assemblies.Select(assembly => (Name: assembly.GetName(), assembly.Location)))
        {
            if (next.TryGetValue(loaded.Name.Name!, out var path) && path != loaded.Location)
                throw new PackageRefusal(null, AlreadyLoaded(loaded.Name, AssemblyName.GetAssemblyName(path)));
        }

        paths = ByName([.. paths.Select(pair => (pair.Key, pair.Value)), .. next.Select(pair => (pair.Key, pair.Value))]);
        nativePaths = ByName([.. nativePaths.Select(pair => (pair.Key, pair.Value)), .. restored.NativeFiles.Select(path => (Path.GetFileName(path), path))]);
    }

    /// <summary>What a cell is compiled against for packages.</summary>
    public static IEnumerable<string> References(RestoredPackages restored) =>
        restored.References.Select(path => IsNewerThanOwn(path) ? path : own[Path.GetFileNameWithoutExtension(path)]);

    protected override Assembly? Load(AssemblyName name) =>
        paths.TryGetValue(name.Name!, out var path) ? LoadedByAnother(name) ?? LoadFromAssemblyPath(path) : null;

    protected override IntPtr LoadUnmanagedDll(string name) =>
        FileNames(name).Select(file => nativePaths.GetValueOrDefault(file)).FirstOrDefault(path => path is not null) is { } path
            ? NativeLibrary.Load(path)
            : IntPtr.Zero;

    /// <summary>
    /// An assembly that is loaded already, in this or a later version: a cell has named its file, or one that lies beside it.
    /// Roslyn's own loader takes no version but the one that is asked for, and would load the same file once more.
    /// </summary>
    Assembly? LoadedByAnother(AssemblyName name) => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly =>
        assembly.GetName().Name == name.Name && assembly.GetName().Version >= name.Version
        && GetLoadContext(assembly) is { } context && context != this && context != Default);

    /// <summary>Code of a cell, and of an assembly that it names by its file, calls the native libraries of packages too.</summary>
    void FindNativeFilesFor(Assembly assembly)
    {
        if (GetLoadContext(assembly) is not { } context || context == this || context == Default)
            return;
        context.ResolvingUnmanagedDll -= FindNativeFile;
        context.ResolvingUnmanagedDll += FindNativeFile;
    }

    IntPtr FindNativeFile(Assembly _, string name) => LoadUnmanagedDll(name);

    /// <summary>The files by their names; of several with one name the last counts.</summary>
    static Dictionary<string, string> ByName(IEnumerable<(string Name, string Path)> files)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, path) in files)
            byName[name] = path;
        return byName;
    }

    static bool IsNewerThanOwn(string path) =>
        !own.TryGetValue(Path.GetFileNameWithoutExtension(path), out var ours) || Version(path) > Version(ours);

    /// <summary>Whether a package is one that this process is built on, in another version. What the shared framework has is as in any program.</summary>
    static bool IsOurs(PackageReference package, RestoredPackages restored) =>
        own.TryGetValue(package.Id, out var ours) && Path.GetDirectoryName(ours) != Path.GetDirectoryName(typeof(object).Assembly.Location)
        && restored.Assemblies.Any(path => Path.GetFileNameWithoutExtension(path).Equals(package.Id, StringComparison.OrdinalIgnoreCase) && Version(path) < Version(ours));

    static Version? Version(string path) => AssemblyName.GetAssemblyName(path).Version;

    /// <summary>The files that a library may lie in: as the runtime tries them, with and without what this system adds.</summary>
    static IEnumerable<string> FileNames(string library)
    {
        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll") : ("lib", OperatingSystem.IsMacOS() ? ".dylib" : ".so");
        return [library, library + suffix, prefix + library + suffix, prefix + library];
    }

    static string AlreadyLoaded(AssemblyName loaded, AssemblyName wanted) =>
        $"{wanted.Name} {wanted.Version} cannot be loaded, because this session has loaded version {loaded.Version} for an earlier cell: "
        + "name the packages together in the first cell, and run the notebook in a new session.";
}
