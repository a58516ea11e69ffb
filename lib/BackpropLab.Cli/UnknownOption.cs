using System.CommandLine;

namespace BackpropLab.Cli;

/// <summary>An option that a command does not have, which the parser takes for a path where a command takes paths.</summary>
static class UnknownOption
{
    /// <summary>How many letters may be wrong, missing or too many for an option to be the one that was meant.</summary>
    const int MostSlips = 2;

    /// <summary>One sentence about the first one in a command line; null if there is none. What is there under such a name is a path.</summary>
    public static string? In(ParseResult result)
    {
        var unknown = result.CommandResult.Tokens.Select(token => token.Value).Concat(result.UnmatchedTokens)
            .FirstOrDefault(text => text.Length > 1 && text[0] == '-' && !Path.Exists(text));
        if (unknown is null)
            return null;
        var name = unknown.Split('=', ':')[0];
        var meant = Names(result.CommandResult.Command).Where(option => option.StartsWith("--", StringComparison.Ordinal))
            .Select(option => (Option: option, Slips: Slips(name, option)))
            .Where(candidate => candidate.Slips <= MostSlips || (name.Length > MostSlips && candidate.Option.StartsWith(name, StringComparison.Ordinal)))
            .OrderBy(candidate => candidate.Slips).Select(candidate => candidate.Option).FirstOrDefault();
        return $"{name} is no option of {Command(result)}{(meant is null ? "." : $": did you mean {meant}?")}";
    }

    static IEnumerable<string> Names(Command command) => command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));

    static string Command(ParseResult result) => result.CommandResult.Command is RootCommand ? "lab" : $"lab {result.CommandResult.Command.Name}";

    /// <summary>The edit distance of Levenshtein, row by row.</summary>
    static int Slips(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
