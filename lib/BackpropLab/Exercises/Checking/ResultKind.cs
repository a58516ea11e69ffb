namespace BackpropLab.Exercises;

/// <summary>What a result is to the student.</summary>
enum ResultKind
{
    Matrix,
    Number,
    Numbers,
    WholeNumbers,
}
