namespace BackpropLab.Exercises;

/// <summary>A question with choices, of which one is right and every other one has a sentence that helps.</summary>
/// <param name="Id">Lesson and number, such as 3.Q1.</param>
/// <param name="Text">The question; code stands between backticks.</param>
/// <param name="Choices">The choices, lettered a, b, c ... in this order; exactly one is right.</param>
public sealed record ConceptQuestion(string Id, string Text, IReadOnlyList<Choice> Choices)
{
    /// <summary>What a question is worth.</summary>
    public const int Points = 1;

    /// <summary>The letter of the right choice.</summary>
    public char Right => Letter(Choices.TakeWhile(choice => !choice.IsRight).Count());

    /// <summary>The choice of a letter, upper or lower case; null if there is none.</summary>
    public Choice? this[char letter] => Choices.ElementAtOrDefault(char.ToLowerInvariant(letter) - 'a');

    /// <summary>The letter of the choice at a place, counted from 0.</summary>
    public static char Letter(int place) => (char)('a' + place);
}
