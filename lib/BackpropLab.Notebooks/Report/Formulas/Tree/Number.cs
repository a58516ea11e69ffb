namespace BackpropLab.Notebooks.Formulas;

/// <summary>A number without its sign, such as <c>0.5</c>: digits with a point in them at most.</summary>
sealed record Number(string Digits) : Formula;
