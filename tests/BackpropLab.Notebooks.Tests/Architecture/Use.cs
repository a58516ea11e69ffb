namespace BackpropLab.Notebooks.Tests.Architecture;

/// <summary>One file's use of what another one declares, in paths below lib/.</summary>
/// <param name="From">The file that uses.</param>
/// <param name="Line">Where it does.</param>
/// <param name="To">The file that declares.</param>
/// <param name="What">The type, or the member with its type.</param>
sealed record Use(string From, int Line, string To, string What);
