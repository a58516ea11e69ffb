using BackpropLab.Kernel;
using BackpropLab.Packages;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>Packages as the .NET SDK restores them, loaded into this process.</summary>
sealed class WorkerPackages : IPackages
{
    readonly PackageContext context = new();

    // A cell may go elsewhere; the settings that count for packages stay those of the notebook's folder.
    readonly string folder = Directory.GetCurrentDirectory();

    public PackageSet Restore(IReadOnlyList<PackageReference> session, IReadOnlyList<PackageReference> named, CancellationToken cancellation)
    {
        var all = session.With(named);
        var restored = PackageRestore.Restore(all, folder, cancellation);
        context.Add(named, restored);
        return Set(all, restored);
    }

    public PackageSet? Present(IReadOnlyList<PackageReference> session, IReadOnlyList<PackageReference> named)
    {
        try
        {
            var all = session.With(named);
            return PackageRestore.Known(all, folder) is { } restored ? Set(all, restored) : null;
        }
        catch (PackageRefusal)
        {
            return null;
        }
    }

    static PackageSet Set(IReadOnlyList<PackageReference> packages, RestoredPackages restored) =>
        new(packages.As(restored), PackageContext.References(restored).Select(WorkerAssemblies.Reference));
}
