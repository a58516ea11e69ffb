namespace BackpropLab;

/// <summary>How work under a <see cref="TimeLimit"/> came to its end.</summary>
enum RunEnd
{
    Completed,

    /// <summary>Its time was up; it has ended.</summary>
    Stopped,

    /// <summary>Its time was up and it could not be stopped: a loop in a finally block, or in native code.</summary>
    Abandoned,
}
