using System.CommandLine;
using Spectre.Console;

namespace BackpropLab.Cli;

/// <summary><c>lab doctor</c>: what this machine has, what works, and what mends the rest.</summary>
static class DoctorCommand
{
    const int SomethingMissing = 1;

    public static Command Create()
    {
        var command = new Command("doctor", "Say what this machine has of what the lessons use, and how to mend what is missing.");
        command.SetAction(_ => Run(Machine.This, Project.Root, Terminal.Console));
        return command;
    }

    /// <returns>0 if the lessons can be run and seen, else 1.</returns>
    internal static int Run(Machine machine, string repository, IAnsiConsole console)
    {
        var findings = Examination.Of(machine, repository);
        console.Write(new Text($"Backprop Lab on {machine.Description}\n\n"));
        foreach (var finding in findings)
            Write(finding, console);
        console.Write(new Text($"\n{Summary(findings)}\n"));
        return findings.Any(finding => finding.State == FindingState.Missing) ? SomethingMissing : ExitCodes.Success;
    }

    static void Write(Finding finding, IAnsiConsole console)
    {
        var (word, colour) = Shown(finding.State);
        var line = new Grid();
        line.AddColumn(new() { Width = "missing".Length });
        line.AddColumn(new() { Width = "Helper library".Length });
        line.AddColumn();
        line.AddRow(new Text(word, colour), new Text(finding.Name), new Text(finding.Detail));
        console.Write(line);
        if (finding.Mend is not null)
            console.Write(new Padder(new Text($"mend: {finding.Mend}")).Padding("missing".Length + 2, 0, 0, 0));
    }

    static (string Word, Style Colour) Shown(FindingState state) => state switch
    {
        FindingState.Ok => ("ok", new Style(Color.Green)),
        FindingState.Warning => ("warning", new Style(Color.Yellow)),
        _ => ("missing", new Style(Color.Red)),
    };

    static string Summary(IReadOnlyList<Finding> findings)
    {
        if (findings.Any(finding => finding.State == FindingState.Missing))
            return "The lessons need what is missing: mend it first.";
        var works = findings.All(finding => finding.State == FindingState.Ok)
            ? "Everything that the lessons use is here."
            : "The lessons run here, and lose what the warnings say.";
        return $"""
            {works}
              open the course   {Typed.Lab} open
              run all of them   {Typed.Lab} run
              watch one         {Typed.Lab} watch NOTEBOOK
            """;
    }
}
