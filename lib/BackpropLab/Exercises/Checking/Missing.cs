using System.Globalization;
using System.Runtime.CompilerServices;

namespace BackpropLab.Exercises;

/// <summary>What an exception says of something that is not there, in words for one who knows arrays from NumPy or from mathematics.</summary>
static class Missing
{
    /// <summary>What is missing and where to look; null if the exception says something else.</summary>
    public static string? Sentence(Exception exception) => exception switch
    {
        SwitchExpressionException { UnmatchedValue: string or int or double } unmatched =>
            string.Create(CultureInfo.InvariantCulture, $"a `switch` has no line for {unmatched.UnmatchedValue}. Which lines does it have?"),
        // What a class of the student's own says of itself may be anything.
        _ when exception.GetType().Assembly != typeof(object).Assembly => null,
        ArgumentOutOfRangeException { ParamName: "data" } => "a matrix is made of no rows at all. Which of them were to be in it?",
        ArgumentOutOfRangeException { ParamName: { } name } when name == "index" || exception.Message == new ArgumentOutOfRangeException(name).Message => OutOfRange(name),
        IndexOutOfRangeException => OutOfRange("index"),
        DivideByZeroException => "something is divided by 0. Which number is 0 with this input?",
        InvalidOperationException { TargetSite.Name: "ThrowNoElementsException" } => "a mean, a largest or a first one is taken of nothing at all.",
        NullReferenceException => "something is used that is null: was it ever made?",
        _ => null,
    };

    // What says more than the name of a parameter is left as it is.
    static string? OutOfRange(string parameter) => parameter switch
    {
        "row" or "rowIndex" => Counted("row"),
        "column" or "columnIndex" => Counted("column"),
        "index" => Counted("place"),
        "rowCount" => "more rows are asked for than there are from that place on.",
        "columnCount" => "more columns are asked for than there are from that place on.",
        "length" => "more is asked for than there is from that place on.",
        _ => null,
    };

    static string Counted(string name) =>
        $"a {name} is asked for that is not there. {char.ToUpperInvariant(name[0])}{name[1..]}s are counted from 0, so the last is one less than their number: where does the counting begin and end?";
}
