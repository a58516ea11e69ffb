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

    /// <summary>
    /// How an assembly is started as a program: by the program of its name where one stands beside it, as in a copy of the
    /// course that brings .NET along, else by <c>dotnet</c>.
    /// </summary>
    /// <param name="assembly">The assembly's file.</param>
    /// <returns>The program, and the arguments that come before the assembly's own.</returns>
    public static (string Program, IReadOnlyList<string> Arguments) Command(string assembly)
    {
        var own = System.IO.Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null);
        return File.Exists(own) ? (own, []) : (Path, ["exec", assembly]);
    }

    static string Find()
    {
        // The runtime lies in .../shared/Microsoft.NETCore.App/10.0.0/, dotnet beside shared.
        var root = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var path = System.IO.Path.Combine(root, Name);
        return File.Exists(path) ? path : Name;
    }
}
