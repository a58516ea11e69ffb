namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>A name has no value in a scene: what it stands in is not executed there.</summary>
sealed class UnboundNameException(string name) : Exception($"{name} has no value here.");
