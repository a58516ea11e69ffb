using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>How a kernel's host brings NuGet packages.</summary>
public interface IPackages
{
    /// <summary>Brings the packages that a cell names, together with those of earlier cells, which they must go with.</summary>
    /// <param name="session">The packages that earlier cells have named, in the versions that they came to.</param>
    /// <param name="named">The packages that this cell names.</param>
    /// <param name="cancellation">Ends the restore.</param>
    /// <exception cref="PackageRefusal">A package cannot be had, or not as it is asked for.</exception>
    PackageSet Restore(IReadOnlyList<PackageReference> session, IReadOnlyList<PackageReference> named, CancellationToken cancellation);

    /// <summary>The same packages if they have been brought before; nothing is brought, and nothing loaded.</summary>
    /// <param name="session">The packages that earlier cells have named.</param>
    /// <param name="named">The packages that this cell names.</param>
    /// <returns>The packages; null if one is not there, or cannot be had.</returns>
    PackageSet? Present(IReadOnlyList<PackageReference> session, IReadOnlyList<PackageReference> named);
}
