namespace BackpropLab.Studio;

/// <summary>What a student gives who wants to join a class.</summary>
/// <param name="Address">The address that the teacher shows.</param>
/// <param name="Code">The code of the class.</param>
/// <param name="Name">The name to appear under; null for a made-up one.</param>
/// <param name="Seat">The student's number where no network leads to the class, in place of all else.</param>
public sealed record ClassWish(string? Address, string? Code, string? Name, int? Seat);
