namespace BackpropLab.Packages;

/// <summary>An error of a restore.</summary>
/// <param name="Code"><c>NU1102</c> and the like.</param>
/// <param name="Id">The package that it is about, if it names one.</param>
/// <param name="Message">In NuGet's words, which name sources by their addresses.</param>
sealed record RestoreError(string Code, string? Id, string Message);
