namespace BackpropLab.Exercises;

/// <summary>A line as a program must not have it.</summary>
/// <param name="Line">The number of the line.</param>
/// <param name="Level">How hard it is to find.</param>
/// <param name="Code">The line as it is written.</param>
/// <param name="Run">The line as it runs.</param>
/// <param name="Clue">The last hint: what of the figures points to it.</param>
/// <param name="Explanation">What it did, and why the figures looked as they did.</param>
/// <param name="Given">The number of the data that it is shown with; null for that of its place among the program's faults.</param>
sealed record ProgramFault(int Line, CaseLevel Level, string Code, Action Run, string Clue, string Explanation, int? Given);
