namespace BackpropLab.Live;

/// <summary>How far the search for the packages has come that a notebook asks for in its <c>#!meta</c>.</summary>
enum PackageSearch
{
    /// <summary>The search is still to begin.</summary>
    Due,

    /// <summary>The packages are being looked for.</summary>
    UnderWay,

    /// <summary>The search has ended, or the notebook asks for no packages.</summary>
    Done,
}
