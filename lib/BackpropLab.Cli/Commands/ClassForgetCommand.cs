using System.CommandLine;
using BackpropLab.Classroom;

namespace BackpropLab.Cli;

/// <summary><c>lab class forget</c>: deletes what a class has of a student.</summary>
static class ClassForgetCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The student's name, as the overview shows it." };
        var file = new Option<string?>("--file") { Description = "The file of the class; all classes of this machine if left out.", HelpName = "file" };
        var command = new Command("forget", "Delete what is kept of a student.") { name, file };
        command.SetAction(result => Run(result.GetRequiredValue(name), result.GetValue(file)));
        return command;
    }

    static int Run(string name, string? file)
    {
        try
        {
            if (file is not null && !File.Exists(file))
                throw new FileNotFoundException($"There is no class in {file}: lab class forget takes the file that lab class open was given, or none.");
            var forgotten = (file is null ? ClassFolder.All : [file]).Count(one => ClassServer.Forget(one, name));
            if (forgotten == 0)
                throw new FileNotFoundException($"No class of this machine has a student called {name}: the overview shows the names.");
            Console.WriteLine($"{name} is forgotten.");
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
