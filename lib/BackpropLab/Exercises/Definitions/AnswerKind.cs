namespace BackpropLab.Exercises;

/// <summary>What a card that asks wants for an answer.</summary>
enum AnswerKind
{
    /// <summary>The letter of one of the things that it lists.</summary>
    Letter,

    /// <summary>The letters of all of them, in order.</summary>
    Order,

    /// <summary>A number.</summary>
    Number,
}
