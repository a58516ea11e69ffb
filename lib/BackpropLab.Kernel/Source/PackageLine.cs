using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>A NuGet package that a cell names.</summary>
sealed record PackageLine(PackageReference Package, int Line) : CellReference(Line);
