using BackpropLab.Worker;

namespace BackpropLab.Notebooks;

/// <summary>Says in one sentence why a worker ended while a cell ran.</summary>
internal static class WorkerEnd
{
    const string Lost = "The variables of this notebook are lost.";

    public static ErrorOutput Describe(int exitCode, string standardError, KernelOptions options)
    {
        var error = (string sentence, params string[] traceback) => new ErrorOutput(CellError.WorkerLostName, $"{sentence} {Lost}", traceback);
        if (exitCode == KernelSession.CannotStopExitCode)
            return error("The cell could not be stopped (it was deep in the work of a library, not in a loop of the notebook's own), so its worker was ended.");
        if (standardError.Contains("Stack overflow", StringComparison.Ordinal))
            return error("Stack overflow: calls went deeper than the stack has room for. Look for a function that calls itself without an end.", Frames(standardError));
        if (standardError.Contains("Out of memory", StringComparison.OrdinalIgnoreCase))
            return error($"The cell needed more memory than the {options.MemoryLimit >> 20} MB that a notebook may use.");
        return standardError.Length == 0
            ? error($"The cell ended its worker with exit code {exitCode}, as Environment.Exit does.")
            : error($"The worker crashed with exit code {exitCode}.", [.. standardError.Split('\n').Take(5)]);
    }

    /// <summary>The student's functions in the runtime's own trace, each once: a recursion repeats them.</summary>
    static string[] Frames(string standardError) =>
        [.. standardError.Split('\n').Where(line => line.Contains("Submission#", StringComparison.Ordinal)).Select(Frame).Distinct().Take(5)];

    static string Frame(string line)
    {
        var name = line.Split('(')[0];
        var local = name.IndexOf("g__", StringComparison.Ordinal);
        name = local >= 0 ? name[(local + 3)..].Split('|')[0] : name.Split('.')[^1];
        return name.Contains('<') ? "   at the cell" : $"   at {name.Trim()}()";
    }
}
