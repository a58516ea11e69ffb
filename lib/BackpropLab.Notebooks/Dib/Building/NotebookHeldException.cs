namespace BackpropLab.Notebooks;

/// <summary>Notebooks that somebody has worked in since they were generated, so that they are not overwritten.</summary>
/// <param name="paths">The notebooks.</param>
public sealed class NotebookHeldException(IReadOnlyList<string> paths) : Exception(
    $"{string.Join(", ", paths)} {(paths.Count == 1 ? "has" : "have")} been changed since {(paths.Count == 1 ? "it was" : "they were")} generated and may hold answers: "
    + $"nothing was written. Move {(paths.Count == 1 ? "it" : "them")} away, or delete {(paths.Count == 1 ? "it" : "them")}, and build again.");
