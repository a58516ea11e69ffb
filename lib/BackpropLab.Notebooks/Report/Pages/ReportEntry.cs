namespace BackpropLab.Notebooks;

/// <summary>A notebook of a report and the page that it has there.</summary>
/// <param name="Result">The notebook after its run.</param>
/// <param name="Outline">Its headings.</param>
/// <param name="FileName">The page's file, beside the index.</param>
/// <param name="IsForeign">Whether the notebook is not the course's own, so that its text is sanitised.</param>
sealed record ReportEntry(NotebookResult Result, Outline Outline, string FileName, bool IsForeign)
{
    /// <summary>What the notebook calls itself, else the name of its file.</summary>
    public string Title => Outline.Title is { Text.Length: > 0 } title ? title.Text : Path.GetFileNameWithoutExtension(Result.Path);

    /// <summary>The title with its formulas and emphasis.</summary>
    public string TitleHtml => Outline.Title is { Text.Length: > 0 } title ? title.Html : Html.Encode(Title);

    /// <summary>The address of the page from its neighbours.</summary>
    public string Href => Uri.EscapeDataString(FileName);

    /// <summary>The cells that failed, by their number from 0.</summary>
    public IEnumerable<int> FailedCells =>
        Result.Cells.Index().Where(cell => cell.Item.Outcome == CellOutcome.Failed).Select(cell => cell.Index);

    /// <summary>How many of the cells with code passed, in words.</summary>
    public string CellsPassed => $"{Result.CodePassed} of {Result.CodeCells}";
}
