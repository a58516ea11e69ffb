using System.CommandLine;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>What takes the sources of the course, or is a teacher's: a hand-out has neither, and says so.</summary>
static class CheckoutOnly
{
    static readonly string[] commands = ["site", "build-notebooks", "handout", "open", "forget", "grade"];

    /// <summary>Leaves out of the help of a hand-out what does not work there.</summary>
    public static void Hide(Command root)
    {
        if (HandOut.Current is null)
            return;
        foreach (var command in root.Subcommands.Concat(root.Subcommands.SelectMany(command => command.Subcommands)))
            command.Hidden = Is(command, root);
    }

    /// <summary>One sentence about a command line that does not work in a hand-out; null in a checkout, and where it does.</summary>
    public static string? In(ParseResult result)
    {
        if (HandOut.Current is null)
            return null;
        var command = result.CommandResult.Command;
        var name = Is(command, result.RootCommandResult.Command) ? Name(command)
            : command.Name == "run" && result.Tokens.FirstOrDefault(token => token.Value is "--solved" or "--engine") is { } option ? $"lab run {option.Value}"
            : null;
        return name is null ? null : $"{name} needs the checkout of the course, which teachers have: this is what students are given.";
    }

    static bool Is(Command command, Command root) => commands.Contains(command.Name) && (command.Name != "open" || !root.Subcommands.Contains(command));

    static string Name(Command command) => command.Parents.FirstOrDefault() is RootCommand or null ? $"lab {command.Name}" : $"lab {command.Parents.First().Name} {command.Name}";
}
