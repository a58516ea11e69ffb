namespace BackpropLab.Notebooks.Formulas;

/// <summary>The mark of an accent.</summary>
/// <param name="Text">The character.</param>
/// <param name="Grows">Whether it is as wide as what it marks.</param>
/// <param name="IsBelow">Whether it stands under it.</param>
/// <param name="IsBrace">Whether it is a brace, which a script beyond it names: <c>\underbrace{a}_{b}</c>.</param>
sealed record Mark(string Text, bool Grows = false, bool IsBelow = false, bool IsBrace = false);
