using NuGet.Versioning;

namespace BackpropLab.Worker;

/// <summary>A NuGet package.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">
/// <c>5.0.0</c> is that version and no other. A range or a floating version is what NuGet makes of it, as in .NET
/// Interactive, and so is <c>*</c>, the newest, which stands for a package that is named without a version.
/// </param>
/// <param name="Line">The line of the cell, from 1.</param>
sealed record PackageReference(string Id, string Version, int Line) : CellReference(Line)
{
    /// <summary>Stands where no version is named.</summary>
    public const string Newest = "*";

    /// <summary>The version if it is to be that and no other, else null.</summary>
    public NuGetVersion? ExactVersion => NuGetVersion.TryParse(Version, out var version) ? version : null;

    /// <summary>The package as messages name it.</summary>
    public override string ToString() => Version == Newest ? Id : $"{Id} {Version}";
}
