using System.Security;
using BackpropLab.Protocol;

namespace BackpropLab.Packages;

/// <summary>The project that is restored: it has nothing but the packages.</summary>
static class RestoreProject
{
    public const string FileName = "packages.csproj";

    /// <summary>What a restore leaves, relative to the project.</summary>
    public static readonly string AssetsPath = Path.Combine("obj", "project.assets.json");

    /// <param name="packages">What it refers to.</param>
    /// <param name="folder">Whose <c>NuGet.config</c>, with those above it, tells where packages come from.</param>
    public static string Text(IEnumerable<PackageReference> packages, string folder) =>
        // Files of a folder above must not reach into this project; a machine that is named gets what is made for it.
        $"""
        <Project>
          <PropertyGroup>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
            <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
          </PropertyGroup>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
            <RestoreRootConfigDirectory>{SecurityElement.Escape(folder)}</RestoreRootConfigDirectory>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(Item))}
          </ItemGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
        </Project>
        """;

    // Brackets make of "5.0.0 or later", which NuGet reads in a bare version, 5.0.0 alone.
    static string Item(PackageReference package) =>
        $"""<PackageReference Include="{package.Id}" Version="{(package.ExactVersion is { } version ? $"[{version.ToNormalizedString()}]" : SecurityElement.Escape(package.Version))}" />""";
}
