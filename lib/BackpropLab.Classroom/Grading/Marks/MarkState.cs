namespace BackpropLab.Classroom;

/// <summary>How far a student has come with an exercise.</summary>
enum MarkState
{
    Solved,
    NotYet,
    NotAttempted,
    ByHand,
}
