using System.Globalization;
using System.Text;

namespace BackpropLab.Classroom;

/// <summary>What is sent to join a class.</summary>
/// <param name="Code">The code of the class.</param>
/// <param name="Name">The name of the student's choice; null for a made-up one.</param>
/// <param name="Token">The student's token, of one who has joined before and comes back; null for all others.</param>
sealed record SentName(string? Code, string? Name, string? Token)
{
    /// <summary>The most letters of a name.</summary>
    public const int Longest = 40;

    /// <summary>Of signs that stand above and below letters, scripts need one or two; more of them grow over the lines beside.</summary>
    const int MostMarks = 2;

    /// <summary>The name as it is shown: letters, digits and what stands in names between them; null if nothing of it is left, or none was given.</summary>
    public string? Shown
    {
        get
        {
            var shown = new StringBuilder();
            var marks = 0;
            foreach (var rune in (Name is { Length: <= 10 * Longest } ? Normalized(Name) : "").EnumerateRunes())
            {
                var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
                marks = isMark ? marks + 1 : 0;
                if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '\'' or '.' or '’' || (isMark && marks <= MostMarks))
                    shown.Append(rune);
                else if (rune.Value == ' ' && shown is not [.., ' '])
                    shown.Append(' ');
                if (shown.Length >= Longest)
                    break;
            }

            return shown.ToString().Trim() is { Length: > 0 } name ? name : null;
        }
    }

    static string Normalized(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Halves of signs, which no keyboard gives.
            return "";
        }
    }
}
