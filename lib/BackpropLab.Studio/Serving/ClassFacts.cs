namespace BackpropLab.Studio;

/// <summary>In which class a student is.</summary>
/// <param name="Class">What the class is called; null where no network leads to it.</param>
/// <param name="Name">What the student is called there; null where no network leads to it.</param>
/// <param name="Seat">The student's number where codes are read out; null elsewhere.</param>
/// <param name="Waiting">How many attempts wait to be sent.</param>
/// <param name="IsKnown">Whether the class knows the student.</param>
public sealed record ClassFacts(string? Class, string? Name, int? Seat, int Waiting, bool IsKnown);
