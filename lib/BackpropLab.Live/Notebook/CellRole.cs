using System.Text.RegularExpressions;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>What a cell is to an exercise, as its text says.</summary>
/// <param name="Exercise">The exercise whose answer is written in it; null for none.</param>
/// <param name="Checks">The exercise, question, prediction or open task that it checks; null for none.</param>
sealed partial record CellRole(string? Exercise, string? Checks)
{
    static readonly CellRole none = new(null, null);

    /// <summary>The role of a cell.</summary>
    public static CellRole Of(DibCell cell)
    {
        if (!cell.IsCSharp)
            return none;
        var (answer, check) = (Answer().Match(cell.Source), Check().Match(cell.Source));
        return answer.Success || check.Success ? new(Id(answer), Id(check)) : none;
    }

    static string? Id(Match match) => match.Success ? match.Groups["id"].Value : null;

    [GeneratedRegex("""^// (?:Exercise|Derivation|Open task) (?<id>\S+) - """, RegexOptions.Multiline)]
    private static partial Regex Answer();

    [GeneratedRegex("""^\s*Exercise\.(?:Check|Answer|Predict|Reach)\("(?<id>[^"]+)["]""", RegexOptions.Multiline)]
    private static partial Regex Check();
}
