namespace BackpropLab.Notebooks.Formulas;

/// <summary>Something with a mark over or under it: <c>\hat t</c>, <c>\underbrace{a + b}</c>.</summary>
/// <param name="Base">What is marked.</param>
/// <param name="Mark">The mark.</param>
sealed record Accent(Formula Base, Mark Mark) : Formula;
