namespace BackpropLab.Worker;

/// <summary>A NuGet package.</summary>
internal sealed record PackageReference(string Id, string Version, int Line) : CellReference(Line);
