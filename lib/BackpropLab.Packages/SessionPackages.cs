using BackpropLab.Protocol;
using NuGet.Versioning;

namespace BackpropLab.Packages;

/// <summary>The packages that the cells of a session name, one after another: a session holds one version of each.</summary>
static class SessionPackages
{
    /// <summary>Packages that a session has with those that a cell names. One that is there already is not taken anew.</summary>
    /// <exception cref="PackageRefusal">A package is named in another version than the session has.</exception>
    public static IReadOnlyList<PackageReference> With(this IReadOnlyList<PackageReference> session, IEnumerable<PackageReference> packages)
    {
        var all = session.ToList();
        foreach (var package in packages)
        {
            var known = all.FirstOrDefault(other => other.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase));
            if (known is null)
                all.Add(package);
            else if (!Satisfies(known, package))
                throw new PackageRefusal(package.Id, $"{package} cannot be had, because this notebook has named {known} before: a session holds one version of a package.");
        }

        return all;
    }

    /// <summary>Packages in the versions that a restore came to.</summary>
    public static IReadOnlyList<PackageReference> As(this IEnumerable<PackageReference> packages, RestoredPackages restored) =>
        [.. packages.Select(package => package with { Version = restored.VersionOf(package.Id)! })];

    static bool Satisfies(PackageReference known, PackageReference wanted) =>
        wanted.Version == known.Version || wanted.Version == PackageReference.Newest
        || (known.ExactVersion is { } version && (wanted.ExactVersion is { } exact ? version == exact
            : VersionRange.TryParse(wanted.Version, out var range) && range.Satisfies(version)));
}
