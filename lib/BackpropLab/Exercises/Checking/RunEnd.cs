namespace BackpropLab.Exercises;

/// <summary>How work under a <see cref="TimeLimit"/> came to its end.</summary>
enum RunEnd
{
    Completed,

    /// <summary>The time of the work was up, and it has been stopped.</summary>
    Stopped,

    /// <summary>The time of the work was up and it could not be stopped: it goes on in the background.</summary>
    Abandoned,
}
