namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>A part of a formula that means nothing to the evaluator, or shapes that do not fit.</summary>
sealed class UnreadableFormulaException(string message) : Exception(message);
