using System.Text.RegularExpressions;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Says in one sentence why a worker ended while a cell ran.</summary>
static partial class WorkerEnd
{
    const string Lost = "The variables of this notebook are lost.";

    /// <summary>A higher or a negative exit code is that of a signal or of Windows: no program ends itself so.</summary>
    const int HighestOwnExitCode = 128;

    /// <summary>The place in standard error at which the runtime begins to say why it ends; -1 if it does not.</summary>
    public static int IndexOfLastWords(string standardError) => LastWords().Match(standardError) is { Success: true } match ? match.Index : -1;

    /// <param name="exitCode">The exit code of the worker.</param>
    /// <param name="lastWords">What the runtime wrote as it ended.</param>
    /// <param name="options">What the worker was allowed.</param>
    public static ErrorOutput Describe(int exitCode, string lastWords, KernelOptions options)
    {
        if (exitCode == KernelServer.CannotStopExitCode)
            return Error(options.Engine.WhyNotStopped);
        if (lastWords.Contains("Stack overflow", StringComparison.Ordinal))
            return Error("Stack overflow: calls went deeper than the stack has room for. Look for a function that calls itself without an end.", Frames(lastWords));
        if (lastWords.Contains("Out of memory", StringComparison.OrdinalIgnoreCase))
            return Error($"The cell needed more memory than the {options.MemoryLimit >> 20} MB that a notebook may use.");
        return lastWords.Length == 0 && exitCode is >= 0 and <= HighestOwnExitCode
            ? Error($"The cell ended its worker with exit code {exitCode}, as Environment.Exit does.")
            : Error($"The worker crashed with exit code {exitCode}.", [.. lastWords.Split('\n').Take(5)]);
    }

    /// <param name="reason">What came that is no message.</param>
    public static ErrorOutput DescribeBroken(string reason) =>
        Error($"The worker said what no worker says ({reason}), so it was ended.");

    static ErrorOutput Error(string sentence, params string[] traceback) => new(CellError.WorkerLostName, $"{sentence} {Lost}", traceback);

    /// <summary>The student's functions in the runtime's own trace, each once: a recursion repeats them.</summary>
    static string[] Frames(string lastWords) =>
        [.. lastWords.Split('\n').Where(line => line.Contains("Submission#", StringComparison.Ordinal)).Select(Frame).Distinct().Take(5)];

    static string Frame(string line)
    {
        var name = line.Split('(')[0];
        var local = name.IndexOf("g__", StringComparison.Ordinal);
        name = local >= 0 ? name[(local + 3)..].Split('|')[0] : name.Split('.')[^1];
        return name.Contains('<') ? "   at the cell" : $"   at {name.Trim()}()";
    }

    [GeneratedRegex(@"^(Stack overflow|Out of memory|Unhandled exception\.|Fatal error\.|Process terminated\.)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LastWords();
}
