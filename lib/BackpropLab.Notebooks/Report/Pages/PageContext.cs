namespace BackpropLab.Notebooks;

/// <summary>What the HTML of a cell depends on beside the cell.</summary>
/// <param name="Outline">The headings of its notebook.</param>
/// <param name="Links">Where its links lead; null to leave them as they are.</param>
/// <param name="IsForeign">Whether the notebook is another's, whose text is sanitised.</param>
sealed record PageContext(Outline Outline, ReportLinks? Links, bool IsForeign = false);
