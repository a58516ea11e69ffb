namespace BackpropLab.Notebooks.Formulas;

/// <summary>Words in a formula: <c>\text{ if }</c>, with the blanks at their ends.</summary>
sealed record Words(string Text) : Formula;
