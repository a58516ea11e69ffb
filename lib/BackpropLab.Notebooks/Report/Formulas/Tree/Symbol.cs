namespace BackpropLab.Notebooks.Formulas;

/// <summary>An operator, a relation, a bracket, a comma: what is neither a letter nor a number.</summary>
/// <param name="Text">The character.</param>
/// <param name="Kind">What it does between its neighbours.</param>
sealed record Symbol(string Text, AtomKind Kind) : Formula;
