using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>A result code that a student has read out, as the teacher types it.</summary>
/// <param name="Code">The letters.</param>
sealed record SentCode(string? Code)
{
    const int Longest = 40;

    /// <summary>What it says; null if it is no code of this course.</summary>
    public ResultCode? Read() => Code is { Length: <= Longest } ? ResultCode.Read(Code) : null;
}
