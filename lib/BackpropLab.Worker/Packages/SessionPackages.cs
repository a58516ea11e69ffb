using NuGet.Versioning;

namespace BackpropLab.Worker;

/// <summary>The packages that the cells of a session have named so far, each in the version that it came to.</summary>
sealed record SessionPackages(IReadOnlyList<PackageReference> Named)
{
    public static SessionPackages None { get; } = new([]);

    /// <summary>These with those that a cell names. A package that is there already is not taken anew.</summary>
    /// <exception cref="PackageRefusal">A package is named in a version other than it is there in.</exception>
    public IReadOnlyList<PackageReference> With(IEnumerable<PackageReference> packages)
    {
        var all = Named.ToList();
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

    /// <summary>The packages of a restore, as the session now has them.</summary>
    public static SessionPackages Of(IEnumerable<PackageReference> packages, RestoredPackages restored) =>
        new([.. packages.Select(package => package with { Version = restored.VersionOf(package.Id)! })]);

    static bool Satisfies(PackageReference known, PackageReference wanted) =>
        wanted.Version == known.Version || wanted.Version == PackageReference.Newest
        || (known.ExactVersion is { } version && (wanted.ExactVersion is { } exact ? version == exact
            : VersionRange.TryParse(wanted.Version, out var range) && range.Satisfies(version)));
}
