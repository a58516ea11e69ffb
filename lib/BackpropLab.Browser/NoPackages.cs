using BackpropLab.Kernel;
using BackpropLab.Protocol;

namespace BackpropLab.Browser;

/// <summary>Says where packages come, which is not here.</summary>
sealed class NoPackages : IPackages
{
    public PackageSet Restore(IReadOnlyList<PackageReference> session, IReadOnlyList<PackageReference> named, CancellationToken cancellation) =>
        throw new PackageRefusal(named[0].Id, $"Packages of NuGet such as {named[0].Id} do not come into a browser. Download this lesson from the menu, and run it where the course is installed: in VS Code, or with lab open.");

    public PackageSet? Present(IReadOnlyList<PackageReference> session, IReadOnlyList<PackageReference> named) => null;
}
