using System.Diagnostics;

namespace BackpropLab.Exercises;

/// <summary>An exception of a student's, in words: an exception may be of a class of the student's own, whose members do anything.</summary>
/// <param name="Type">The name of its class.</param>
/// <param name="Message">Its message, in one line of bounded length.</param>
/// <param name="IsNotSolvedYet">Whether it says that nothing was written yet.</param>
/// <param name="Mismatch">The shapes that do not fit, if that is what it says.</param>
/// <param name="Missing">What is not there, if it says that.</param>
/// <param name="Line">The line of the student's cell that was running; null if the host keeps none.</param>
sealed record Thrown(string Type, string Message, bool IsNotSolvedYet, ShapeMismatch? Mismatch = null, string? Missing = null, int? Line = null)
{
    const int LongestMessage = 500;

    /// <summary>Describes an exception; to be called where the student's function runs, within its time.</summary>
    public static Thrown Of(Exception exception)
    {
        var message = MessageOf(exception);
        return new(exception.GetType().Name, message, exception is NotSolvedYet, ShapeMismatch.Of(exception, message), Exercises.Missing.Sentence(exception), LineOf(exception));
    }

    // A cell is compiled in memory: an assembly that lies in a file is a library, whose lines are not the student's. Who has
    // written nothing yet needs no line, and who is stopped no time for finding it: the first look at symbols is a slow one.
    static int? LineOf(Exception exception) => exception is NotSolvedYet or OperationCanceledException or ThreadInterruptedException ? null : new StackTrace(exception, fNeedFileInfo: true).GetFrames()
        .FirstOrDefault(frame => frame.GetFileLineNumber() > 0 && frame.GetMethod() is { Module.Assembly: { IsDynamic: false, Location: "" } })?.GetFileLineNumber();

    static string MessageOf(Exception exception)
    {
        string? message;
        try
        {
            message = exception.Message;
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            return $"(its Message threw {e.GetType().Name})";
        }

        if (message is null)
            return "(its Message is null)";
        var line = message.Length > LongestMessage
            ? FormattableString.Invariant($"{message[..LongestMessage]} … ({message.Length} characters)")
            : message;
        return line.ReplaceLineEndings(" ");
    }
}
