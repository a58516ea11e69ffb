using System.Text.RegularExpressions;

namespace BackpropLab.Live;

/// <summary>An answer to a question or a prediction, written into the cell that asks as a person would type it.</summary>
static partial class CellAnswer
{
    /// <summary>The cell with the answer; null if the cell asks nothing, or a text cannot hold the answer.</summary>
    public static string? In(string source, string value)
    {
        if (value.Length == 0 || value.AsSpan().ContainsAny("\"'\\\r\n"))
            return null;
        var question = Question().Match(source);
        if (question.Success && value.Length == 1)
            return Put(source, question, $"'{value}'");
        var prediction = Prediction().Match(source);
        return prediction.Success ? Put(source, prediction, $"\"{value}\"") : null;
    }

    static string Put(string source, Match call, string written)
    {
        var place = call.Groups["answer"];
        return $"{source[..place.Index]}{written}{source[(place.Index + place.Length)..]}";
    }

    [GeneratedRegex("""\bExercise\.Answer\("[^"]+",\s*(?<answer>'[^'\n]*'|"[^"\n]*")\s*\)""")]
    private static partial Regex Question();

    [GeneratedRegex("""\bExercise\.Predict\("[^"]+",\s*(?<answer>'[^'\n]*'|"[^"\n]*"|[-\w.]+)\s*\)""")]
    private static partial Regex Prediction();
}
