using BackpropLab.Protocol;
using NuGet.Versioning;

namespace BackpropLab.Packages;

/// <summary>What a package's version means to NuGet.</summary>
static class ExactVersions
{
    extension(PackageReference package)
    {
        /// <summary>The version if it is to be that and no other, else null.</summary>
        public NuGetVersion? ExactVersion => NuGetVersion.TryParse(package.Version, out var version) ? version : null;
    }
}
