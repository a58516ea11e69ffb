using BackpropLab.Classroom;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>
/// .NET for machines that have none, laid out as an installed one: the host and its worker share it, and a cell sees of it
/// what it sees elsewhere. It comes as NuGet's runtime packs, and the SDK makes the two programs that start with it.
/// </summary>
static class DotnetRuntime
{
    /// <summary>The systems that it is made for, by the names that .NET gives them.</summary>
    public static IReadOnlyList<string> Systems { get; } = ["linux-x64", "linux-arm64", "win-x64", "osx-arm64", "osx-x64"];

    /// <summary>Restores and reads it.</summary>
    /// <param name="system">One of <see cref="Systems"/>.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="IOException">It cannot be had; the message says why.</exception>
    public static async Task<IReadOnlyList<HandOutFile>> ReadAsync(string system, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("lab-runtime-").FullName;
        try
        {
            List<HandOutFile> files = [];
            foreach (var (assembly, place, up) in new[] { ("lab", HandOut.ProgramFolder, ".."), ("BackpropLab.Worker", $"{HandOut.ProgramFolder}/worker", "../..") })
            {
                var project = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, assembly)).FullName, $"{assembly}.csproj");
                File.WriteAllText(Path.Combine(folder, assembly, "Program.cs"), "return 0;\n");
                File.WriteAllText(project, Project(system, assembly, up));
                await ProjectBuild.RunAsync($".NET for {system}", project, cancellation);
                var program = system.StartsWith("win", StringComparison.Ordinal) ? $"{assembly}.exe" : assembly;
                files.Add(new($"{place}/{program}", File.ReadAllBytes(Path.Combine(folder, assembly, "bin", program)), IsProgram: true));
            }

            var dotnet = Path.Combine(folder, "lab", "dotnet");
            return [.. files, .. Directory.GetFiles(dotnet, "*", SearchOption.AllDirectories).Select(file => new HandOutFile($"dotnet/{Path.GetRelativePath(dotnet, file).Replace('\\', '/')}", File.ReadAllBytes(file)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A project of which only the program that starts it is taken: that one looks for .NET where the hand-out has it.</summary>
    static string Project(string system, string assembly, string up) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>{assembly}</AssemblyName>
            <RuntimeIdentifier>{system}</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <OutputPath>bin/</OutputPath>
            <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
            <AppendRuntimeIdentifierToOutputPath>false</AppendRuntimeIdentifierToOutputPath>
            <AppHostDotNetSearch>AppRelative</AppHostDotNetSearch>
            <AppHostRelativeDotNet>{up}/dotnet</AppHostRelativeDotNet>
          </PropertyGroup>
          <ItemGroup>
            <PackageDownload Include="Microsoft.NETCore.App.Runtime.{system};Microsoft.AspNetCore.App.Runtime.{system}" Version="[$(BundledNETCoreAppPackageVersion)]" />
          </ItemGroup>
          <Target Name="LayOut" AfterTargets="Build">
            <PropertyGroup>
              <Core>$(NuGetPackageRoot)microsoft.netcore.app.runtime.{system}/$(BundledNETCoreAppPackageVersion)/</Core>
              <Web>$(NuGetPackageRoot)microsoft.aspnetcore.app.runtime.{system}/$(BundledNETCoreAppPackageVersion)/</Web>
            </PropertyGroup>
            <ItemGroup>
              <Resolver Include="$(Core)runtimes/{system}/native/*hostfxr*" />
              <CoreFile Include="$(Core)runtimes/{system}/*/**/*" Exclude="@(Resolver)" />
              <WebFile Include="$(Web)runtimes/{system}/*/**/*" />
              <Licence Include="$(Core)LICENSE.TXT;$(Core)THIRD-PARTY-NOTICES.TXT" />
            </ItemGroup>
            <Copy SourceFiles="@(Resolver)" DestinationFolder="dotnet/host/fxr/$(BundledNETCoreAppPackageVersion)" />
            <Copy SourceFiles="@(CoreFile)" DestinationFolder="dotnet/shared/Microsoft.NETCore.App/$(BundledNETCoreAppPackageVersion)" />
            <Copy SourceFiles="@(WebFile)" DestinationFolder="dotnet/shared/Microsoft.AspNetCore.App/$(BundledNETCoreAppPackageVersion)" />
            <Copy SourceFiles="@(Licence)" DestinationFolder="dotnet" />
          </Target>
        </Project>
        """;
}
