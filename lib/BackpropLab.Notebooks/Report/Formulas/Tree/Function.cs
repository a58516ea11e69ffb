namespace BackpropLab.Notebooks.Formulas;

/// <summary>A function with a name of its own: <c>\ln</c>, <c>\max</c>, <c>\operatorname{rank}</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="HasLimits">Whether what is written below stands under it in a displayed formula, as under <c>max</c>.</param>
sealed record Function(string Name, bool HasLimits) : Formula;
