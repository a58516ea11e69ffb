namespace BackpropLab.Kernel;

/// <summary>Compares names with what somebody has typed of them.</summary>
static class TypedName
{
    /// <summary>How a name fits.</summary>
    /// <param name="name">The name.</param>
    /// <param name="typed">What is typed; everything fits nothing.</param>
    public static NameFit FitOf(string name, string typed) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? NameFit.Prefix
        : name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? NameFit.PrefixInOtherCase
        : FitsWords(name, 0, typed, 0) ? NameFit.Words
        : NameFit.None;

    /// <summary>Whether the rest of what is typed is made of beginnings of the rest's words, in order; words may be left out, but not the first.</summary>
    static bool FitsWords(string name, int at, string typed, int next)
    {
        if (next == typed.Length)
            return true;
        if (at >= name.Length)
            return false;
        // The next letter, or the beginning of a later word.
        if (char.ToUpperInvariant(name[at]) == char.ToUpperInvariant(typed[next]) && FitsWords(name, at + 1, typed, next + 1))
            return true;
        for (var word = at + 1; next > 0 && word < name.Length; word++)
        {
            if (BeginsWord(name, word) && char.ToUpperInvariant(name[word]) == char.ToUpperInvariant(typed[next]) && FitsWords(name, word + 1, typed, next + 1))
                return true;
        }

        return false;
    }

    static bool BeginsWord(string name, int at) => char.IsUpper(name[at]) && !char.IsUpper(name[at - 1]) || name[at - 1] == '_' || char.IsDigit(name[at]) && !char.IsDigit(name[at - 1])
        || char.IsUpper(name[at]) && at + 1 < name.Length && char.IsLower(name[at + 1]);
}
