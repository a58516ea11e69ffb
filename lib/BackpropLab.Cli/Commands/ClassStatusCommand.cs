using System.CommandLine;
using BackpropLab.Classroom;

namespace BackpropLab.Cli;

/// <summary><c>lab class status</c>: in which class a student is, and what waits to be sent.</summary>
static class ClassStatusCommand
{
    public static Command Create()
    {
        var folder = MemberCommand.Folder();
        var command = new Command("status", "Say in which class you are, and send what waits.") { folder };
        command.SetAction(result => MemberCommand.RunAsync(() => Task.Run(() => Said(result.GetRequiredValue(folder)))));
        return command;
    }

    static string Said(string folder)
    {
        if (ClassMember.Status(folder) is not { } status)
            return "You are in no class: lab class join takes the address and the code that your teacher shows.";
        if (status.Seat is { } seat)
            return FormattableString.Invariant($"You have seat {seat}: each card has eight letters to read out, and nothing is sent.");
        var who = $"You are in {status.Class} at {status.Address}, as {status.Name}.";
        return !status.IsKnown ? $"{who} The class does not know you any more: join it again."
            : status.Waiting > 0 ? FormattableString.Invariant($"{who} The class is not reached now; what waits ({status.Waiting}) is sent later.")
            : $"{who} All attempts have been sent.";
    }
}
