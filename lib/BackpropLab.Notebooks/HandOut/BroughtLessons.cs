namespace BackpropLab.Notebooks;

/// <summary>What became of a student's lessons, by name.</summary>
/// <param name="New">Those that were not there.</param>
/// <param name="Renewed">Those in which nothing was written, and which are a newer version now.</param>
/// <param name="Held">Those in which something is written and of which there is a newer version: they are as they were.</param>
sealed record BroughtLessons(IReadOnlyList<string> New, IReadOnlyList<string> Renewed, IReadOnlyList<string> Held);
