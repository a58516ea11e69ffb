namespace BackpropLab.Classroom;

/// <summary>A misconception as code.</summary>
/// <param name="Code">The code, a function as a student writes it.</param>
/// <param name="IsWhole">Whether it stands by itself; else it calls what only the course's own source has.</param>
sealed record ShownCode(string Code, bool IsWhole);
