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
    const int MostCauses = 10;

    /// <summary>Exceptions within one whose own message is still read: it repeats the messages of them all.</summary>
    const int MostWithin = 100;

    /// <summary>Puts an exception into words. That runs code of its type, which may not end: to be called where it can be stopped.</summary>
    public static CellError Describe(Exception exception)
    {
        var cause = exception is AggregateException { InnerExceptions: [var single] } ? single : exception;
        return new CellError(Name(cause), Message(cause), [.. Frames(cause), .. Causes(cause)]);
    }

    /// <summary>What an exception says of itself, or why that cannot be had.</summary>
    public static string Message(Exception e)
    {
        if (HoldsTooMany(e))
            return string.Create(CultureInfo.InvariantCulture, $"More than {MostWithin} errors occurred, one within another.");
        if (e is OutOfMemoryException && IsTheRuntimes(e))
            return string.Create(CultureInfo.InvariantCulture, $"The cell needed more memory than the {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MB that a notebook may use.");
        try
        {
            // A type of the student's may give null, whatever Exception promises.
            return e.Message ?? "";
        }
        catch (Exception inner) when (!CellStop.IsStop(inner))
        {
            return $"(its message could not be read: {inner.GetType().Name})";
        }
    }

    /// <summary>Whether the runtime has thrown it for want of memory, and no code with a reason of its own.</summary>
    static bool IsTheRuntimes(Exception e) => e.GetType() == typeof(OutOfMemoryException) && (e.Message == new OutOfMemoryException().Message || e.Message.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal));

    static string Name(Exception e) => TypeNames.Of(e.GetType());

    static List<string> Causes(Exception exception)
    {
        var lines = new List<string>();
        var told = new HashSet<Exception>(ReferenceEqualityComparer.Instance) { exception };
        var e = exception.InnerException;
        for (; e is not null && told.Count <= MostCauses && told.Add(e); e = e.InnerException)
            lines.AddRange([$"caused by {Name(e)}: {Message(e)}", .. Frames(e)]);

        var more = 0;
        for (; e is not null && told.Add(e); e = e.InnerException)
            more++;
        if (more > 0)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"... and {more} more causes"));
        if (e is not null)
            lines.Add($"caused by a {Name(e)} that is told already: these exceptions go round in a circle");
        return lines;
    }

    static bool HoldsTooMany(Exception exception)
    {
        var open = new Stack<Exception>([exception]);
        for (var count = 0; open.TryPop(out var e); count++)
        {
            if (count > MostWithin)
                return true;
            foreach (var inner in (e as AggregateException)?.InnerExceptions ?? [])
                open.Push(inner);
        }

        return false;
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
