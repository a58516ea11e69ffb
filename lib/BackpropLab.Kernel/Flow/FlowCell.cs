namespace BackpropLab.Kernel;

/// <summary>A cell of a page, and what of it is in the session.</summary>
/// <param name="Facts">What it does; of one that was taken away, nothing.</param>
/// <param name="Former">What it did when it last ran, if that is something else; null if not.</param>
/// <param name="IsStale">Whether it has to run: it has not, or was changed since.</param>
sealed record FlowCell(CellFacts Facts, CellFacts? Former, bool IsStale)
{
    /// <summary>A name under which a cell asks a library for all that others have left there.</summary>
    public const string Anything = "*";

    /// <summary>Whether it was taken away.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether it has run, with this text or another.</summary>
    public required bool HasRun { get; init; }

    /// <summary>Whether the cells below are compiled otherwise than before because of it.</summary>
    public bool HasOtherImports => IsStale && Facts.Imports != (Former ?? (HasRun ? Facts : null))?.Imports && (Facts.Imports + Former?.Imports).Length > 0;
}
