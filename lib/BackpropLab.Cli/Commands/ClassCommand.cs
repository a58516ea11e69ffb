using System.CommandLine;

namespace BackpropLab.Cli;

/// <summary><c>lab class</c>: what a teacher does with a class, and how a student joins one.</summary>
static class ClassCommand
{
    public static Command Create()
    {
        var command = new Command("class", "For a class: join it, hand the course out, follow it while it works, grade what it hands in.");
        command.Subcommands.Add(ClassJoinCommand.Create());
        command.Subcommands.Add(ClassStatusCommand.Create());
        command.Subcommands.Add(ClassLeaveCommand.Create());
        command.Subcommands.Add(ClassHandoutCommand.Create());
        command.Subcommands.Add(ClassOpenCommand.Create());
        command.Subcommands.Add(ClassForgetCommand.Create());
        command.Subcommands.Add(ClassGradeCommand.Create());
        return command;
    }
}
