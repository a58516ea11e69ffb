using System.Runtime.InteropServices;

namespace BackpropLab.Protocol;

/// <summary>The <c>dotnet</c> that this process runs on.</summary>
public static class DotnetHost
{
    static readonly string Name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>
    /// Its full path: beside the shared framework that is loaded. A framework that stands elsewhere leaves it to PATH.
    /// </summary>
    public static string Path { get; } = Find();

    static string Find()
    {
        // The runtime lies in .../shared/Microsoft.NETCore.App/10.0.0/, dotnet beside shared.
        var root = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var path = System.IO.Path.Combine(root, Name);
        return File.Exists(path) ? path : Name;
    }
}
