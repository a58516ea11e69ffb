namespace BackpropLab.Notebooks.Formulas;

/// <summary>A root.</summary>
/// <param name="Radicand">What it is taken of.</param>
/// <param name="Degree">Which root; null for the square root.</param>
sealed record Root(Formula Radicand, Formula? Degree) : Formula;
