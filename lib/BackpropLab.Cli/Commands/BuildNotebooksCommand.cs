using System.CommandLine;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary><c>lab build-notebooks</c>: generates the students' notebooks from the teachers'.</summary>
static class BuildNotebooksCommand
{
    public static Command Create()
    {
        var command = new Command("build-notebooks", "Generate notebooks/ from notebooks/source/: the same lessons with the solutions taken out.");
        command.SetAction(_ => Run());
        return command;
    }

    static int Run()
    {
        try
        {
            foreach (var notebook in NotebookBuilder.Build(Project.Sources, Project.Notebooks))
                Console.WriteLine($"{notebook.Path}: {(notebook.IsNew ? "written" : "current")}");
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or NotebookHeldException)
        {
            Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }
    }
}
