namespace BackpropLab.Kernel;

/// <summary>How a name fits what is typed, the best first.</summary>
enum NameFit
{
    /// <summary>It begins so.</summary>
    Prefix,

    /// <summary>It begins so but for capital letters.</summary>
    PrefixInOtherCase,

    /// <summary>Its words begin so, as those of <c>DecisionBoundary</c> with <c>db</c>.</summary>
    Words,

    /// <summary>It does not.</summary>
    None,
}
