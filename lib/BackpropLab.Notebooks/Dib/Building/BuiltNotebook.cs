namespace BackpropLab.Notebooks;

/// <summary>A notebook that was generated.</summary>
/// <param name="Path">The student's notebook.</param>
/// <param name="IsNew">Whether it was written; false if it was current already.</param>
public sealed record BuiltNotebook(string Path, bool IsNew);
