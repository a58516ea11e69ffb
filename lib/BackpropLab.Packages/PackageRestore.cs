using BackpropLab.Protocol;
using NuGet.Versioning;

namespace BackpropLab.Packages;

/// <summary>Restores NuGet packages as the .NET SDK does for a project that refers to them.</summary>
static class PackageRestore
{
    /// <summary>Brings packages, and those that they need, onto this machine.</summary>
    /// <param name="packages">What is asked for, each package once.</param>
    /// <param name="folder">The notebook's folder, whose settings count as they do for a project there.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PackageRefusal">A package cannot be had, or not in the version that is asked for.</exception>
    public static RestoredPackages Restore(IReadOnlyList<PackageReference> packages, string folder, CancellationToken cancellation)
    {
        var cache = Cache(packages, folder);
        if (cache?.TryGet() is { } known)
            return known;
        var restored = RestoreAnew(packages, folder, cancellation);
        cache?.Keep(restored);
        return restored;
    }

    /// <summary>What packages came to when they were restored before; null if they were not, or may come to something else.</summary>
    /// <param name="packages">What is asked for, each package once.</param>
    /// <param name="folder">The notebook's folder.</param>
    /// <exception cref="PackageRefusal">A package cannot be had.</exception>
    public static RestoredPackages? Known(IReadOnlyList<PackageReference> packages, string folder) => Cache(packages, folder)?.TryGet();

    static RestoreCache? Cache(IReadOnlyList<PackageReference> packages, string folder)
    {
        var malformed = packages.FirstOrDefault(package => !VersionRange.TryParse(package.Version, out _));
        if (malformed is not null)
            throw new PackageRefusal(malformed.Id, $"\"{malformed.Version}\" is no version of {malformed.Id}: write #r \"nuget: {malformed.Id}, 1.2.3\".");
        return RestoreCache.For(packages, folder);
    }

    static RestoredPackages RestoreAnew(IReadOnlyList<PackageReference> packages, string folder, CancellationToken cancellation)
    {
        var work = Directory.CreateTempSubdirectory("backprop-lab-packages-").FullName;
        try
        {
            var project = Path.Combine(work, RestoreProject.FileName);
            File.WriteAllText(project, RestoreProject.Text(packages, folder));
            var restore = SdkCommand.Run(work, ["msbuild", project, "-target:Restore", "-nologo", "-noAutoResponse", "-nodeReuse:false"], cancellation);
            using var assets = AssetsFile.TryRead(Path.Combine(work, RestoreProject.AssetsPath));
            if (restore.ExitCode != 0 || assets is null)
                throw RestoreFailure.Describe(packages, assets, restore.Output, Find);
            var restored = assets.Packages();
            foreach (var package in packages)
                RequireExact(package, restored);
            return restored;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        IReadOnlyList<NuGetVersion> Find(string id) => AvailableVersions.Find(id, folder, cancellation);
    }

    /// <summary>NuGet may lift a version with no more than a warning; here that is no success.</summary>
    static void RequireExact(PackageReference package, RestoredPackages restored)
    {
        var version = restored.VersionOf(package.Id);
        if (version is null || (package.ExactVersion is { } exact && exact != NuGetVersion.Parse(version)))
            throw RestoreFailure.WithoutVersion(package, "", version is null ? [] : [NuGetVersion.Parse(version)]);
    }
}
