namespace BackpropLab.Classroom;

/// <summary>A file of the course as students get it.</summary>
/// <param name="Name">Its path below the course's folder, parted by <c>/</c>.</param>
/// <param name="Content">Its content.</param>
/// <param name="IsProgram">Whether it can be started.</param>
sealed record HandOutFile(string Name, byte[] Content, bool IsProgram = false);
