namespace BackpropLab.Classroom;

/// <summary>In which class a student is, and what became of the attempts that waited.</summary>
/// <param name="Class">What the class is called.</param>
/// <param name="Address">Where it is; null where no network leads to it.</param>
/// <param name="Name">What the student is called there.</param>
/// <param name="Seat">The student's number where codes are read out; null elsewhere.</param>
/// <param name="Waiting">How many attempts wait still.</param>
/// <param name="IsKnown">Whether the class knows the student.</param>
sealed record MemberStatus(string? Class, Uri? Address, string? Name, int? Seat, int Waiting, bool IsKnown);
