using System.Text.RegularExpressions;

namespace BackpropLab.Live;

/// <summary>Reads verdicts off the cards that checks show.</summary>
static partial class CardVerdicts
{
    /// <summary>The verdict of the first card in the HTML of outputs that has one; null if none has.</summary>
    public static Verdict? Of(IEnumerable<string> outputs) =>
        outputs.SelectMany(html => State().Matches(html)).Select(match => Verdict(match.Groups["state"].Value)).FirstOrDefault(verdict => verdict is not null);

    static Verdict? Verdict(string state) => state switch
    {
        "solved" or "right" or "reached" or "noted" => Live.Verdict.Solved,
        "not-yet" or "cannot-be-checked" => Live.Verdict.NotYet,
        "not-attempted" or "question" or "prediction" => Live.Verdict.NotAttempted,
        _ => null,
    };

    [GeneratedRegex("""data-card="(?<state>[a-z-]+)["]""")]
    private static partial Regex State();
}
