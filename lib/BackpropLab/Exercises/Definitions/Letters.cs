namespace BackpropLab.Exercises;

/// <summary>The letters a, b, c ... before what one chooses from or orders.</summary>
static class Letters
{
    /// <summary>The letter of a place, counted from 0.</summary>
    public static char Of(int place) => ConceptQuestion.Letter(place);

    /// <summary>The place of a letter, counted from 0.</summary>
    public static int Place(char letter) => letter - 'a';

    /// <summary>Texts, each with its letter before it.</summary>
    public static IReadOnlyList<(string Mark, string Text)> Before(IEnumerable<string> texts) => [.. texts.Select((text, place) => ($"{Of(place)})", text))];

    /// <summary>
    /// The letters that somebody wrote, in either case, with blanks, commas, brackets, dashes, signs of order or nothing between
    /// them, as in <c>b, a, c</c> or <c>B</c>; null if anything else stands there.
    /// </summary>
    /// <param name="written">What was written.</param>
    /// <param name="count">How many letters there are.</param>
    public static string? In(string written, int count)
    {
        var letters = string.Concat(written.ToLowerInvariant().Where(character => !char.IsWhiteSpace(character) && !",;.()<>=-".Contains(character)));
        return letters.All(letter => letter >= 'a' && Place(letter) < count) ? letters : null;
    }
}
