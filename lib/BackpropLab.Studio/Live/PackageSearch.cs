namespace BackpropLab.Studio;

/// <summary>Whether the packages that a notebook says it needs are there.</summary>
enum PackageSearch
{
    /// <summary>It is to be found out.</summary>
    Due,

    /// <summary>It is being found out.</summary>
    UnderWay,

    /// <summary>It was found out, or there are none.</summary>
    Done,
}
