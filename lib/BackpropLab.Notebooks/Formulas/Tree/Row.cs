namespace BackpropLab.Notebooks.Formulas;

/// <summary>Parts that stand side by side; none in <c>{}</c>.</summary>
internal sealed record Row(IReadOnlyList<Formula> Parts) : Formula;
