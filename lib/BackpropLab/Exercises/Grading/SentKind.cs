namespace BackpropLab.Exercises;

/// <summary>What a value is that is sent.</summary>
enum SentKind : byte
{
    Null,
    Matrix,
    Number,
    WholeNumber,
    Text,
    Tuple,
    Matrices,
    Numbers,
    WholeNumbers,
    Lists,
    Steps,
    Loss,
    Other,
}
