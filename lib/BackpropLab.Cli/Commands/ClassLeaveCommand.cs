using System.CommandLine;
using BackpropLab.Classroom;

namespace BackpropLab.Cli;

/// <summary><c>lab class leave</c>: a class is told nothing more.</summary>
static class ClassLeaveCommand
{
    public static Command Create()
    {
        var folder = MemberCommand.Folder();
        var command = new Command("leave", "Leave the class: nothing more is sent.") { folder };
        command.SetAction(result => MemberCommand.RunAsync(() => Task.FromResult(ClassMember.Leave(result.GetRequiredValue(folder))
            ? "You have left the class. What it has of you its teacher can delete, with lab class forget."
            : "You are in no class.")));
        return command;
    }
}
