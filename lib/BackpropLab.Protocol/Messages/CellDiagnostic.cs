namespace BackpropLab.Protocol;

/// <summary>A mistake in a cell.</summary>
/// <param name="Start">Where it begins, in code points.</param>
/// <param name="End">Where it ends: behind the start, unless the cell ends there.</param>
/// <param name="Severity"><see cref="Error"/> or <see cref="Warning"/>.</param>
/// <param name="Code">The compiler's number for it, such as <c>CS0103</c>; of a line such as <c>#r</c>, <see cref="CellError.DirectiveErrorName"/>.</param>
/// <param name="Message">It, in a sentence or two.</param>
public sealed record CellDiagnostic(int Start, int End, string Severity, string Code, string Message)
{
    /// <summary>The cell would not run.</summary>
    public const string Error = "error";

    /// <summary>The cell would run, and probably not do what is meant.</summary>
    public const string Warning = "warning";
}
