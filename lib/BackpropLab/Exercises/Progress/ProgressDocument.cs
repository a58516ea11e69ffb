namespace BackpropLab.Exercises;

/// <summary>The content of the progress file.</summary>
sealed record ProgressDocument(IReadOnlyList<ProgressEntry> Exercises);
