using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>Packages that can be used.</summary>
/// <param name="Session">All packages that the session has named, in the versions that they came to.</param>
/// <param name="References">What a cell is compiled against for them.</param>
public sealed record PackageSet(IReadOnlyList<PackageReference> Session, IEnumerable<MetadataReference> References);
