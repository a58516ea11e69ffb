namespace BackpropLab.Exercises;

/// <summary>What a student has committed to, each in its normal form.</summary>
/// <param name="First">The prediction that stood when what happened was first seen beside it; the one of now until then.</param>
/// <param name="Now">The prediction that stands there now; null if it was taken out.</param>
/// <param name="IsSeen">Whether what happened has been seen beside it.</param>
/// <param name="IsLate">Whether what happened had been shown before it was made.</param>
sealed record Commitment(string First, string? Now, bool IsSeen, bool IsLate = false);
