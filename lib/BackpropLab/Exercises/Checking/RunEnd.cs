namespace BackpropLab.Exercises;

/// <summary>How work under a <see cref="TimeLimit"/> came to its end.</summary>
enum RunEnd
{
    Completed,

    /// <summary>Its time was up; it has ended.</summary>
    Stopped,

    /// <summary>Its time was up and it could not be stopped: it goes on in the background.</summary>
    Abandoned,
}
