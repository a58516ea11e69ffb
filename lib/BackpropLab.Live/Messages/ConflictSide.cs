namespace BackpropLab.Live;

/// <summary>One of the two texts that a cell has when it was changed in the page and elsewhere.</summary>
enum ConflictSide
{
    /// <summary>What was written in the page.</summary>
    Mine,

    /// <summary>What stands in the file.</summary>
    Theirs,
}
