using System.CommandLine;
using System.Security.Cryptography;
using BackpropLab.Classroom;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary><c>lab class grade</c>: marks for what a class has handed in.</summary>
static class ClassGradeCommand
{
    public static Command Create()
    {
        var submissions = new Argument<string>("submissions") { Description = "A folder with a folder for each student, or a .zip of one, as Moodle, Canvas or a file share gives it." };
        var lessons = new Option<string>("--lessons") { Description = "The lessons to grade: 03, 02,03 or 01-06.", Required = true, HelpName = "numbers" };
        var roster = new Option<string?>("--roster") { Description = "A table (.csv) of all students, with a column \"student\": who has handed in nothing gets a row, too.", HelpName = "file" };
        var output = new Option<string>("--output", "-o", "--out") { Description = "The folder for the marks.", DefaultValueFactory = _ => "grades", HelpName = "folder" };
        var seed = new Option<int?>("--seed") { Description = "What inputs are drawn from. The same gives the same results, byte for byte; drawn at random if left out. Whoever knows it knows the inputs.", HelpName = "number" };
        var format = new Option<GradesFormat>("--format") { Description = "moodle or canvas: a file for their imports besides.", HelpName = "moodle|canvas" };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Submissions that are graded at once: by default as many as there are processor cores.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "count" };
        OptionRules.Require(output, folder => !string.IsNullOrWhiteSpace(folder), "the path of a folder");
        OptionRules.Require(format, name => Enum.IsDefined(name), "moodle or canvas");
        OptionRules.Require(jobs, count => count is > 0 and <= 256, "a whole number from 1 to 256");
        var command = new Command("grade", "Grade submissions: answers run without the course, on inputs drawn afresh, and only values come back.") { submissions, lessons, roster, output, seed, format, jobs };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(submissions), result.GetRequiredValue(lessons), result.GetValue(roster), result.GetRequiredValue(output), result.GetValue(seed) ?? RandomNumberGenerator.GetInt32(int.MaxValue),
            result.GetValue(format), result.GetValue(jobs), cancellation));
        return command;
    }

    /// <summary>A worker for each submission: what it takes to compile them ahead is back after a few.</summary>
    static async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var ahead = new AheadBuild(KernelEngine.Lab);
        if (ahead.IsDue)
            await Console.Error.WriteLineAsync("Preparing the workers: this once, and in about a minute ...");
        await ahead.Completion.WaitAsync(cancellation);
    }

    static async Task<int> RunAsync(string submissions, string lessons, string? roster, string output, int seed, GradesFormat format, int jobs, CancellationToken cancellation)
    {
        try
        {
            var notebooks = LessonNumbers.Find(lessons, Project.Notebooks);
            // Who has mistyped a path need not wait to be told.
            if (Path.Exists(submissions))
                await PrepareAsync(cancellation);
            Grader.LoadLibrary(Path.Combine(Project.Root, "lib", "bin"));
            var summary = await Grader.GradeAsync(
                new()
                {
                    Submissions = submissions, Lessons = LessonNumbers.Of(notebooks), Notebooks = notebooks, Roster = roster, Output = output, Seed = seed, Format = format, Jobs = jobs,
                    OnProgress = Terminal.IsPlain ? (_, _) => { } : (done, all) => Console.Error.Write(FormattableString.Invariant($"\r{done} of {all} graded{(done == all ? "\n" : "")}")),
                },
                cancellation);
            Console.WriteLine(FormattableString.Invariant($"{summary.Students} students, {summary.Remarked} of them with remarks. {summary.Protection}"));
            Console.WriteLine(FormattableString.Invariant($"{summary.MarkSheet} (the same again with --seed {seed})"));
            return ExitCodes.Success;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ReportException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
