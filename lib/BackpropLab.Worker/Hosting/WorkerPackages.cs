using BackpropLab.Kernel;
using BackpropLab.Packages;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;

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
        var paths = context.Add(named, restored);
        return new PackageSet(all.As(restored), paths.Select(path => MetadataReference.CreateFromFile(path)));
    }
}
