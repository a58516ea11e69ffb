using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using BackpropLab.Display;

namespace BackpropLab.Charts;

/// <summary>
/// The scripts of what moves under the hand: plain modules, which an output carries as one function, so that it needs neither
/// a loader nor the network. Each name at the top of a module is there once in all of them.
/// </summary>
static partial class LiveScript
{
    static readonly ConcurrentDictionary<string, string> made = new();

    /// <summary>A module with all that it imports, as a script.</summary>
    /// <param name="entry">The module's name, without its ending.</param>
    public static string Of(string entry) => made.GetOrAdd(entry, name => $"(() => {{\n\"use strict\";\n{Modules(name)}}})();");

    /// <summary>A module after all those that it imports, without the lines that import and without comments.</summary>
    /// <param name="entries">The modules' names.</param>
    public static string Modules(params string[] entries)
    {
        var text = new StringBuilder();
        HashSet<string> taken = [];
        foreach (var entry in entries)
            Take($"live/{entry}", taken, text);
        return text.ToString();
    }

    static void Take(string module, HashSet<string> taken, StringBuilder text)
    {
        if (!taken.Add(module))
            return;
        var source = EmbeddedWebFiles.Text($"{module}.js").ReplaceLineEndings("\n");
        foreach (Match import in Import().Matches(source))
            Take($"{(import.Groups["display"].Success ? "" : "live/")}{import.Groups["module"]}", taken, text);
        var body = Exported().Replace(Comment().Replace(Import().Replace(source, ""), ""), "");
        foreach (var line in body.Split('\n'))
        {
            if (line.Trim() is { Length: > 0 } trimmed)
                text.Append(trimmed).Append('\n');
        }
    }

    [GeneratedRegex("""^import \{[^}]*\} from "(\./|(?<display>\.\./\.\./\.\./Display/Page/))(?<module>\w+)\.js";\n""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("^export ", RegexOptions.Multiline)]
    private static partial Regex Exported();

    // Comments that have lines of their own.
    [GeneratedRegex(@"^[ ]*(//.*|/\*((?!\*/)(?s:.))*\*/)\n", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
