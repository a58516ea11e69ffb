using System.Diagnostics;
using System.Security;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>Restores NuGet packages as the .NET SDK does: by building a project that refers to them.</summary>
internal static partial class PackageRestore
{
    /// <summary>Gives the paths of the assemblies that the packages, and those they need, consist of.</summary>
    /// <exception cref="CellException">A package cannot be had; the message says which and why.</exception>
    public static IReadOnlyList<string> Restore(IReadOnlyList<PackageReference> packages, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("backprop-lab-packages-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "packages.csproj"), Project(packages));
            // Files of a folder above must not reach into this project.
            foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
                File.WriteAllText(Path.Combine(folder, name), "<Project />");
            var (exitCode, output) = RunMsBuild(folder, cancellation);
            return exitCode == 0 ? Assemblies(output) : throw Failure(packages, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Project(IReadOnlyList<PackageReference> packages) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(p => $"""<PackageReference Include="{SecurityElement.Escape(p.Id)}" Version="{SecurityElement.Escape(p.Version)}" />"""))}
          </ItemGroup>
        </Project>
        """;

    static (int ExitCode, string Output) RunMsBuild(string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            ArgumentList = { "msbuild", "packages.csproj", "-restore", "-nologo", "-nodeReuse:false", "-target:ResolveReferences", "-getItem:ReferenceCopyLocalPaths" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // The worker's own limits are not the SDK's.
        start.Environment.Remove("DOTNET_GCHeapHardLimit");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var registration = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
    }

    static string[] Assemblies(string output)
    {
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("Items").GetProperty("ReferenceCopyLocalPaths").EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString()!)
            .Where(path => Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".resources.dll", StringComparison.OrdinalIgnoreCase))];
    }

    static CellException Failure(IReadOnlyList<PackageReference> packages, string output)
    {
        var reason = ErrorPattern().Match(output) is { Success: true } match ? match.Groups["reason"].Value.Trim() : "the .NET SDK gave no reason";
        var names = string.Join(" and ", packages.Select(p => p.Version == "*" ? p.Id : $"{p.Id} {p.Version}"));
        return new CellException(new CellError(CellError.DirectiveErrorName,
            $"The package {names} cannot be restored ({reason})."));
    }

    [GeneratedRegex(@"error (?<reason>\w+: [^\[\r\n]*)")]
    private static partial Regex ErrorPattern();
}
