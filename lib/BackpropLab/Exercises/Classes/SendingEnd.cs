namespace BackpropLab.Exercises;

/// <summary>How it went to send what waits.</summary>
enum SendingEnd
{
    /// <summary>Nothing waits any more.</summary>
    Sent,

    /// <summary>The class is not reached, or has too much to do.</summary>
    Later,

    /// <summary>The student is in no class, or the class does not know the student any more.</summary>
    NotKnown,
}
