namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>One cell of a case.</summary>
/// <param name="Code">Its C#.</param>
/// <param name="Differences">In what the engines are meant to differ, by the names of <see cref="CellRecord"/>'s parts, each with its reason.</param>
sealed record CaseCell(string Code, IReadOnlyDictionary<string, string> Differences);
