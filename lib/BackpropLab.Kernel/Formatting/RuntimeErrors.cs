using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Puts an exception into words, with the frames that the student wrote and no others.</summary>
static partial class RuntimeErrors
{
    /// <summary>Begins the file name that a cell has in stack traces; its number follows.</summary>
    public const string FilePrefix = "cell:";

    const int MostFrames = 20;

    public static CellError Describe(Exception exception)
    {
        var cause = exception is AggregateException { InnerExceptions: [var single] } ? single : exception;
        var traceback = new List<string>();
        for (var e = cause; e is not null; e = e.InnerException)
        {
            if (!ReferenceEquals(e, cause))
                traceback.Add($"caused by {Name(e)}: {Message(e)}");
            traceback.AddRange(Frames(e));
        }

        return new CellError(Name(cause), Message(cause), traceback);
    }

    static string Name(Exception e) => TypeNames.Of(e.GetType());

    static string Message(Exception e)
    {
        if (e is OutOfMemoryException)
            return string.Create(CultureInfo.InvariantCulture, $"The cell needed more memory than the {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MB that a notebook may use.");
        try
        {
            return e.Message;
        }
        catch (Exception inner) when (!CellStop.IsStop(inner))
        {
            return $"(its message could not be read: {inner.GetType().Name})";
        }
    }

    static IEnumerable<string> Frames(Exception e)
    {
        var frames = new StackTrace(e, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileName()?.StartsWith(FilePrefix, StringComparison.Ordinal) == true)
            .Select(frame => string.Create(CultureInfo.InvariantCulture,
                $"   at {Method(frame)}, cell {frame.GetFileName()![FilePrefix.Length..]}, line {frame.GetFileLineNumber()}"))
            .ToArray();
        return frames.Length <= MostFrames
            ? frames
            : [.. frames.Take(MostFrames / 2), string.Create(CultureInfo.InvariantCulture, $"   ... {frames.Length - MostFrames} more"), .. frames.TakeLast(MostFrames / 2)];
    }

    /// <summary>The name that the student gave: the compiler's own for local functions and state machines taken apart.</summary>
    static string Method(StackFrame frame)
    {
        var method = frame.GetMethod();
        var type = method?.DeclaringType?.Name ?? "";
        var name = method?.Name ?? "";
        if (name == "MoveNext" && GeneratedName().Match(type) is { Success: true } machine)
            name = machine.Groups["name"].Value;
        else if (LocalFunction().Match(name) is { Success: true } local)
            name = local.Groups["name"].Value;
        else if (name.StartsWith('<'))
            name = GeneratedName().Match(name).Groups["name"].Value;
        return name is "" or "<Initialize>" or "Initialize" or "<Factory>" or "Factory" ? "the cell" : name == ".ctor" ? $"new {type}()" : $"{name}()";
    }

    [GeneratedRegex("^<(?<name><?[^>]*>?)>")]
    private static partial Regex GeneratedName();

    [GeneratedRegex("g__(?<name>[^|]+)\\|")]
    private static partial Regex LocalFunction();
}
