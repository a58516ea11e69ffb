namespace BackpropLab;

/// <summary>A question with choices, of which one is right and every other one has a sentence that helps.</summary>
/// <param name="Id">Lesson and number, such as 3.Q1.</param>
/// <param name="Text">The question; code stands between backticks.</param>
/// <param name="Choices">The choices, lettered a, b, c ... in this order; exactly one is right.</param>
sealed record ConceptQuestion(string Id, string Text, IReadOnlyList<Choice> Choices)
{
    public const int Points = 1;

    public char Right => Letter(Choices.TakeWhile(choice => !choice.IsRight).Count());

    public static char Letter(int index) => (char)('a' + index);

    /// <summary>The choice of a letter, upper or lower case; null if there is none.</summary>
    public Choice? this[char letter] => Choices.ElementAtOrDefault(char.ToLowerInvariant(letter) - 'a');
}
