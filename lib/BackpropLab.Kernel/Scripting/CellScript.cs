using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>A compiled cell, ready to run.</summary>
/// <param name="Number">The cell's execution count.</param>
/// <param name="Submission">The compiled cell.</param>
/// <param name="References">What it was compiled against.</param>
/// <param name="Packages">The packages that have been named so far.</param>
/// <param name="Names">What it lets later cells see.</param>
/// <param name="HasResult">Whether it ends with an expression whose value is to be shown.</param>
sealed record CellScript(
    int Number, Submission Submission, IReadOnlyList<MetadataReference> References, IReadOnlyList<PackageReference> Packages, CellNames Names, bool HasResult);
