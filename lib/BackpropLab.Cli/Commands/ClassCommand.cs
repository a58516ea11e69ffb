using System.CommandLine;

namespace BackpropLab.Cli;

/// <summary><c>lab class</c>: what a teacher does with a class.</summary>
static class ClassCommand
{
    public static Command Create()
    {
        var command = new Command("class", "For a class: grade what it hands in.");
        command.Subcommands.Add(ClassGradeCommand.Create());
        return command;
    }
}
