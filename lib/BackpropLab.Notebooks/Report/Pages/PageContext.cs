namespace BackpropLab.Notebooks;

/// <summary>What the HTML of a cell depends on beside the cell.</summary>
/// <param name="Outline">The headings of its notebook.</param>
/// <param name="Links">Where its links lead; null to leave them as they are.</param>
/// <param name="IsForeign">Whether the notebook is another's, whose text is sanitised.</param>
/// <param name="OpenPredictions">The places of the cells whose outputs are folded, each with the prediction that it waits for.</param>
sealed record PageContext(Outline Outline, ReportLinks? Links, bool IsForeign = false, IReadOnlyDictionary<int, string>? OpenPredictions = null)
{
    /// <summary>The prediction that a cell's outputs wait for; null if they are shown.</summary>
    public string? PredictionAt(int index) => OpenPredictions?.GetValueOrDefault(index);
}
