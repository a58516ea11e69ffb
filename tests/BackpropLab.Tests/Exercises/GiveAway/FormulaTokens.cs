using System.Text.RegularExpressions;

namespace BackpropLab.Tests.Exercises.GiveAway;

/// <summary>
/// Formulas as code and as people write them, in one form: δ⁽²⁾ W⁽²⁾ᵀ and <c>delta2 * W2.Transpose()</c> are both δ W ᵀ.
/// Layers, brackets, indices and the sign of a product are left out.
/// </summary>
static partial class FormulaTokens
{
    static readonly (Regex Written, string Meant)[] spellings =
    [
        (Layer(), ""), (Index(), ""), (RowCount(), " N "), (Delta(), " δ "), (Pointwise(), " ⊙ "), (Transposed(), " ᵀ "), (Product(), " "),
        (Exponential(), " exp "), (Logarithm(), " ln "), (Root(), " √ "), (MathClass(), " "), (Minus(), "-"), (Superscript(), "a"), (Larger(), " max "), (Decimal(), "$1"), (Square(), " ² "),
    ];

    public static string[] Of(string text)
    {
        foreach (var (written, meant) in spellings)
            text = written.Replace(text, meant);
        return Squared([.. Token().Matches(text).Select(match => match.Value)]);
    }

    /// <summary>z ⊙ z and z z are z².</summary>
    static string[] Squared(string[] tokens)
    {
        List<string> squared = [];
        foreach (var token in tokens)
        {
            if (squared is [.., var twice, "⊙"] && twice == token)
                squared[^1] = "²";
            else
                squared.Add(token);
        }

        return [.. squared];
    }

    [GeneratedRegex("⁽.⁾|(?<=[A-Za-zδ])[12]\\b")]
    private static partial Regex Layer();

    [GeneratedRegex(@"\[[^\]]*\]|_\w+|[ₙₕₖⱼᵢₗₘ]")]
    private static partial Regex Index();

    [GeneratedRegex(@"\b\w+\.RowCount")]
    private static partial Regex RowCount();

    [GeneratedRegex(@"\bdelta\d?\b")]
    private static partial Regex Delta();

    [GeneratedRegex(@"\.PointwiseMultiply")]
    private static partial Regex Pointwise();

    [GeneratedRegex(@"\.TransposeThisAndMultiply|\.Transpose\b|\.T\(\)")]
    private static partial Regex Transposed();

    [GeneratedRegex(@"\*|·|\.Times\b")]
    private static partial Regex Product();

    [GeneratedRegex(@"Math\.Exp\b|\.PointwiseExp\(\)|\be\^|\be(?=⁻)")]
    private static partial Regex Exponential();

    [GeneratedRegex(@"Math\.Log\b|\.PointwiseLog\(\)")]
    private static partial Regex Logarithm();

    [GeneratedRegex(@"Math\.Sqrt\b|\.PointwiseSqrt\(\)")]
    private static partial Regex Root();

    [GeneratedRegex(@"\bMath\.")]
    private static partial Regex MathClass();

    [GeneratedRegex("[−⁻]")]
    private static partial Regex Minus();

    [GeneratedRegex("ᵃ")]
    private static partial Regex Superscript();

    [GeneratedRegex(@"\bMax\b")]
    private static partial Regex Larger();

    [GeneratedRegex(@"\b(\d+)\.0\b")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"²|\.PointwisePower\(2\)")]
    private static partial Regex Square();

    [GeneratedRegex(@"[A-Za-zα-ω]+|\d+(?:\.\d+)?|[-+/⊙²ᵀ√<>]=?")]
    private static partial Regex Token();
}
