using System.CommandLine;

namespace BackpropLab.Cli;

/// <summary>The command <c>lab</c>.</summary>
static class LabCommand
{
    // A cell gets two seconds to stop and its worker two more; the report of what was done comes after.
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(30);

    public static RootCommand Create()
    {
        var root = new RootCommand("Backprop Lab: the course in the browser, and what runs and checks its notebooks. Without a command it opens the course; in a script it runs all notebooks.");
        var run = RunCommand.Create();
        var open = OpenCommand.Create();
        root.Subcommands.Add(open);
        root.Subcommands.Add(run);
        root.Subcommands.Add(WatchCommand.Create());
        root.Subcommands.Add(ProgressCommand.Create());
        root.Subcommands.Add(ResetCommand.Create());
        root.Subcommands.Add(VsCodeCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(ClassCommand.Create());
        root.Subcommands.Add(SiteCommand.Create());
        // Last, what no student needs.
        root.Subcommands.Add(BuildNotebooksCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        CheckoutOnly.Hide(root);
        root.SetAction((_, cancellation) => (Terminal.IsPlain ? run : open).Parse([]).InvokeAsync(Invocation(), cancellation));
        return root;
    }

    /// <summary>Parses and runs a command line; a mistake in it gets one line and exit code 2.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="errors">Takes the line about a mistake.</param>
    public static async Task<int> InvokeAsync(string[] args, TextWriter errors)
    {
        var result = Create().Parse(args);
        if (UnknownOption.In(result) is { } unknown)
            return await Refuse(unknown, errors);
        if (CheckoutOnly.In(result) is { } sentence)
        {
            await errors.WriteLineAsync(sentence);
            return ExitCodes.BadUsage;
        }

        if (result.Errors.Count == 0)
        {
            if (result.Action is not System.CommandLine.Help.HelpAction && StudentsLessons.Bring(errors) is { } problem)
            {
                await errors.WriteLineAsync(problem);
                return ExitCodes.BadUsage;
            }

            using var hangUp = new HangUp();
            return await result.InvokeAsync(Invocation(), hangUp.Cancellation);
        }

        // The last error is the one in our own words: the rule of an option is asked after the parser's own.
        return await Refuse(result.Errors[^1].Message, errors);
    }

    static async Task<int> Refuse(string sentence, TextWriter errors)
    {
        await errors.WriteLineAsync(sentence);
        await errors.WriteLineAsync("See: lab --help");
        return ExitCodes.BadUsage;
    }

    static InvocationConfiguration Invocation() => new() { ProcessTerminationTimeout = StopTime };
}
