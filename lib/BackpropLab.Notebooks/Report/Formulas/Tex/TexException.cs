namespace BackpropLab.Notebooks.Formulas;

/// <summary>TeX that cannot be read: broken, or more of TeX than notebooks are given.</summary>
sealed class TexException(string message) : Exception(message);
