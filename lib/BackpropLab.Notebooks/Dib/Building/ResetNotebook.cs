namespace BackpropLab.Notebooks;

/// <summary>A lesson that is as it was at first.</summary>
/// <param name="Path">The notebook.</param>
/// <param name="IsNew">Whether it was put back; false if nobody had worked in it.</param>
/// <param name="Kept">Where what was written is kept; null if there was nothing.</param>
public sealed record ResetNotebook(string Path, bool IsNew, string? Kept);
