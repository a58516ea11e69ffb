using System.Text.RegularExpressions;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Says in one sentence why a worker ended.</summary>
/// <param name="exitCode">The exit code of the worker.</param>
/// <param name="lastWords">What the runtime wrote as it ended.</param>
/// <param name="isGivenUp">Whether it was ended because it did not stop its cell.</param>
/// <param name="broken">What came in its name that no worker says, as the end of a sentence; null if nothing did.</param>
/// <param name="options">What the worker was allowed.</param>
sealed partial class WorkerEnd(int exitCode, string lastWords, bool isGivenUp, string? broken, KernelOptions options)
{
    const string Lost = "The variables of this notebook are lost.";

    /// <summary>A higher or a negative exit code is that of a signal or of Windows: no program ends itself so.</summary>
    const int HighestOwnExitCode = 128;

    const int TracebackLines = 5;

    /// <summary>The place in standard error at which the runtime begins to say why it ends; -1 if it does not.</summary>
    public static int IndexOfLastWords(string standardError) => LastWords().Match(standardError) is { Success: true } match ? match.Index : -1;

    /// <summary>The worker ended while the cell ran that ended it.</summary>
    /// <param name="words">What the code that ended it had to say, if it did.</param>
    /// <param name="isFirst">Whether no cell has run before it.</param>
    public ErrorOutput InCell(ErrorOutput? words, bool isFirst) => words switch
    {
        null => Error($"{Reason()} {(IsExit && !isFirst ? "Or something did that a cell before it had left running. " : "")}{Lost}"),
        { Name: CellError.ExitName } => Error($"{Reason()} {Lost}"),
        _ => Error($"Nothing caught this on a thread that the cell had started, and so it ended the worker: {Sentence(words.Name, words.Message)} {Lost}"),
    };

    /// <summary>The worker ended when the cell had ended.</summary>
    /// <param name="words">What the code that ended it had to say, if it did.</param>
    public ErrorOutput AfterCell(CellError? words) => words switch
    {
        null => Error($"The cell had ended when the worker did, through something that this cell or one before it had left running. {Reason()} {Lost}"),
        { Name: CellError.ExitName } => Error($"The cell had ended when something that it had left running ended the worker with exit code {exitCode}, as Environment.Exit does. {Lost}"),
        _ => Error($"The cell had ended when something that it had left running ended the worker: {Sentence(words.Name, words.Message)} {Lost}"),
    };

    /// <summary>The worker ended before it came to a cell.</summary>
    public ErrorOutput BeforeFirst() => Error($"The worker ended before the first cell had begun, with exit code {exitCode}.");

    /// <summary>Whether code has asked for the end, of which nobody can tell whose it is.</summary>
    bool IsExit => broken is null && !isGivenUp && lastWords.Length == 0 && exitCode is >= 0 and <= HighestOwnExitCode and not KernelServer.CannotStopExitCode;

    string Reason()
    {
        if (broken is not null)
            return $"The worker said what no worker says ({broken}), so it was ended: messages are no business of a cell's.";
        if (isGivenUp || exitCode == KernelServer.CannotStopExitCode)
            return options.Engine.WhyNotStopped;
        if (lastWords.Contains("Stack overflow", StringComparison.Ordinal))
            return "Stack overflow: calls went deeper than the stack has room for. Look for a function that calls itself without an end.";
        if (lastWords.Contains("Out of memory", StringComparison.OrdinalIgnoreCase))
            return $"The cell needed more memory than the {options.MemoryLimit >> 20} MB that a notebook may use.";
        return IsExit
            ? $"The cell ended its worker with exit code {exitCode}, as Environment.Exit does."
            : $"The worker crashed with exit code {exitCode}.";
    }

    ErrorOutput Error(string message) => new(CellError.WorkerLostName, message, Traceback());

    string[] Traceback()
    {
        if (broken is not null || isGivenUp || lastWords.Length == 0)
            return [];
        if (lastWords.Contains("Stack overflow", StringComparison.Ordinal))
            return Frames();
        return lastWords.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) ? [] : [.. lastWords.Split('\n').Take(TracebackLines)];
    }

    /// <summary>The student's functions in the runtime's own trace, each once: a recursion repeats them.</summary>
    string[] Frames() =>
        [.. lastWords.Split('\n').Where(line => line.Contains("Submission#", StringComparison.Ordinal)).Select(Frame).Distinct().Take(TracebackLines)];

    static string Frame(string line)
    {
        var name = line.Split('(')[0];
        var local = name.IndexOf("g__", StringComparison.Ordinal);
        name = local >= 0 ? name[(local + 3)..].Split('|')[0] : name.Split('.')[^1];
        return name.Contains('<') ? "   at the cell" : $"   at {name.Trim()}()";
    }

    static string Sentence(string name, string message) => $"{name}: {message.TrimEnd()}{(message.TrimEnd() is [.., '.' or '!' or '?'] ? "" : ".")}";

    [GeneratedRegex(@"^(Stack overflow|Out of memory|Unhandled exception\.|Fatal error\.|Process terminated\.)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LastWords();
}
