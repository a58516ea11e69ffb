namespace BackpropLab.Live;

/// <summary>What came of an edit.</summary>
enum EditOutcome
{
    /// <summary>The cell has the text, and so has the file.</summary>
    Saved,

    /// <summary>The cell was changed elsewhere as well: the person is asked.</summary>
    Conflict,

    /// <summary>The text cannot be saved; the file is as it was.</summary>
    Refused,
}
