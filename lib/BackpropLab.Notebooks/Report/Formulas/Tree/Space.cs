namespace BackpropLab.Notebooks.Formulas;

/// <summary>A space that the author asks for.</summary>
/// <param name="Width">In em; negative for <c>\!</c>.</param>
sealed record Space(double Width) : Formula;
