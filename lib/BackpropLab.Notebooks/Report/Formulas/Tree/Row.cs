namespace BackpropLab.Notebooks.Formulas;

/// <summary>Parts that stand side by side; none in <c>{}</c>.</summary>
sealed record Row(IReadOnlyList<Formula> Parts) : Formula;
