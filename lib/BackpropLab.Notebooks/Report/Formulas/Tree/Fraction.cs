namespace BackpropLab.Notebooks.Formulas;

/// <summary>One above the other with a line between them.</summary>
/// <param name="Numerator">What is above.</param>
/// <param name="Denominator">What is below.</param>
/// <param name="IsDisplayed">Large for <c>\dfrac</c>, small for <c>\tfrac</c>; null for <c>\frac</c>, which fits where it stands.</param>
sealed record Fraction(Formula Numerator, Formula Denominator, bool? IsDisplayed = null) : Formula;
