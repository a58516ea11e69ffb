using System.Runtime.InteropServices;
using BackpropLab.Protocol;

namespace BackpropLab.Packages;

/// <summary>The shared frameworks beside the one that this process runs on, such as ASP.NET Core, which some packages need.</summary>
static class SharedFramework
{
    /// <summary>The shared framework that this process runs on.</summary>
    public const string Base = "Microsoft.NETCore.App";

    /// <summary>The assemblies of a shared framework, in the version nearest to the runtime's own.</summary>
    /// <exception cref="PackageRefusal">It is not installed.</exception>
    public static IReadOnlyList<string> Assemblies(string name)
    {
        // The runtime lies in .../shared/Microsoft.NETCore.App/10.0.0/.
        var shared = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", ".."));
        var versions = new DirectoryInfo(Path.Combine(shared, name));
        var folder = versions.Exists
            ? versions.GetDirectories($"{Environment.Version.Major}.*").MaxBy(version => version.Name == Environment.Version.ToString())
            : null;
        if (folder is null)
            throw new PackageRefusal(null, $"A package needs the shared framework {name} {Environment.Version.Major}, which is not on this machine: it comes with the .NET SDK.");

        // Files of other names there, such as the native host, are no assemblies.
        return [.. folder.GetFiles("Microsoft.*.dll").Concat(folder.GetFiles("System.*.dll")).Select(file => file.FullName)];
    }
}
