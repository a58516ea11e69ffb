namespace BackpropLab.Notebooks.Formulas;

/// <summary>A variable: a letter such as <c>W</c> or <c>\delta</c>, or several that make one name, as <c>\mathrm{softmax}</c>.</summary>
/// <param name="Text">The letters as they are typed, whatever their alphabet.</param>
/// <param name="Alphabet">What they are drawn in.</param>
sealed record Letters(string Text, Alphabet Alphabet) : Formula;
