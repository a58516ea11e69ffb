using System.CommandLine;
using BackpropLab.Classroom;

namespace BackpropLab.Cli;

/// <summary><c>lab class join</c>: from then on a class is told of each check.</summary>
static class ClassJoinCommand
{
    const int LastSeat = 255;

    public static Command Create()
    {
        var address = new Argument<string?>("address") { Description = "The address that the teacher shows.", Arity = ArgumentArity.ZeroOrOne };
        var code = new Argument<string?>("code") { Description = "The code of the class.", Arity = ArgumentArity.ZeroOrOne };
        var name = new Option<string?>("--as") { Description = "The name to appear under; a made-up one if left out.", HelpName = "name" };
        var seat = new Option<int?>("--seat") { Description = "Your number in a class to which no network leads, in place of address and code: each card then has eight letters to read out.", HelpName = "number" };
        var folder = MemberCommand.Folder();
        OptionRules.Require(seat, number => number is null or (>= 1 and <= LastSeat), "a number from 1 to 255");
        var command = new Command("join", "Join a class: each check tells it the exercise, the verdict and the known mistake, never code.") { address, code, name, seat, folder };
        command.Validators.Add(result =>
        {
            var isAloud = result.GetResult(seat) is { Implicit: false };
            var given = new[] { address, code }.Count(argument => result.GetResult(argument)?.Tokens.Count > 0);
            if (given != (isAloud ? 0 : 2))
                result.AddError($"lab class join takes the address and the code that the teacher shows, or --seat NUMBER alone, not {(isAloud ? "both" : given == 0 ? "nothing" : "one of them")}.");
        });
        command.SetAction((result, cancellation) => MemberCommand.RunAsync(() => result.GetValue(seat) is { } number
            ? JoinAloud(number, result.GetRequiredValue(folder))
            : JoinAsync(result.GetValue(address)!, result.GetValue(code)!, result.GetValue(name), result.GetRequiredValue(folder), cancellation)));
        return command;
    }

    static async Task<string> JoinAsync(string address, string code, string? name, string folder, CancellationToken cancellation)
    {
        var joined = await ClassMember.JoinAsync(address, code, name, folder, cancellation);
        return $"You are in {joined.Class}, as {joined.Name}. Each check in {folder} now tells it the exercise, the verdict and the known mistake, never your code. lab class leave ends it.";
    }

    static Task<string> JoinAloud(int seat, string folder)
    {
        ClassMember.JoinAloud(seat, folder);
        return Task.FromResult(FormattableString.Invariant($"You have seat {seat}. Each card in {folder} now has eight letters to read out; nothing is sent. lab class leave ends it."));
    }
}
