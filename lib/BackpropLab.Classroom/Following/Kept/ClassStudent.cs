namespace BackpropLab.Classroom;

/// <summary>A student of a class, under a made-up name or one of the student's choice.</summary>
/// <param name="Number">The number by which attempts refer to it.</param>
/// <param name="Name">What the overview calls the student.</param>
/// <param name="TokenHash">The hash of the token by which the class knows the student.</param>
sealed record ClassStudent(long Number, string Name, string TokenHash);
