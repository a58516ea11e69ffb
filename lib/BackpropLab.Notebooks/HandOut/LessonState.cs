namespace BackpropLab.Notebooks;

/// <summary>What becomes of a student's lesson when a hand-out is started.</summary>
enum LessonState
{
    /// <summary>It is what the hand-out has, or answers to that.</summary>
    Same,

    /// <summary>It was not there.</summary>
    New,

    /// <summary>Nothing was written in it, and it is the newer version now.</summary>
    Renewed,

    /// <summary>Something is written in it: it stays, though there is a newer version.</summary>
    Held,
}
