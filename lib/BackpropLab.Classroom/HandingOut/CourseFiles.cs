using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>
/// The course as students get it: built, with the lessons as they are at first; without sources, the teacher's editions,
/// tests, and what only debuggers read.
/// </summary>
static class CourseFiles
{
    static readonly string[] documented = ["BackpropLab.xml", "BackpropLab.Autograd.xml", "BackpropLab.PlotlyNet.xml"];

    /// <summary>All files, in order.</summary>
    /// <param name="options">What is in it.</param>
    /// <exception cref="FileNotFoundException">Something has not been built.</exception>
    /// <exception cref="FormatException">A lesson is broken.</exception>
    public static IReadOnlyList<HandOutFile> Of(HandOutOptions options)
    {
        var library = Path.Combine(options.Root, "lib", "bin");
        foreach (var built in new[] { Path.Combine(options.Program, "lab.dll"), Path.Combine(options.Program, "worker", "BackpropLab.Worker.dll"), Path.Combine(library, "BackpropLab.Course.dll") })
        {
            if (!File.Exists(built))
                throw new FileNotFoundException($"The course is not built: looked for {built}. Build it with: dotnet build lib/BackpropLab.Cli", built);
        }

        return
        [
            .. StudentTexts.OfCourse(options),
            .. Built(options.Program, HandOut.ProgramFolder, _ => false),
            .. Built(Path.Combine(options.Program, "worker"), $"{HandOut.ProgramFolder}/worker", _ => false),
            .. Built(library, "lib/bin", documented.Contains),
            .. Extension(options.Root),
            .. options.Lessons.Select(lesson => new HandOutFile($"lessons/{Path.GetFileName(lesson)}", Encoding.UTF8.GetBytes(GivenLesson(lesson)))),
            .. options.Lessons.Select(lesson => Path.Combine(options.Root, "docs", $"{Path.GetFileName(lesson).Split('-', '.')[0]}.png")).Where(File.Exists).Distinct()
                .Select(picture => new HandOutFile($"docs/{Path.GetFileName(picture)}", File.ReadAllBytes(picture))),
            new("THIRD-PARTY-NOTICES.md", File.ReadAllBytes(Path.Combine(options.Root, "THIRD-PARTY-NOTICES.md"))),
            .. options.Runtime,
        ];
    }

    static IEnumerable<HandOutFile> Built(string folder, string name, Func<string, bool> also) => Directory.GetFiles(folder)
        .Where(file => Path.GetExtension(file) is ".dll" or ".json" || also(Path.GetFileName(file)))
        .Select(file => new HandOutFile($"{name}/{Path.GetFileName(file)}", NamelessAssembly.Of(file)));

    static IEnumerable<HandOutFile> Extension(string root)
    {
        const string name = ".vscode/extensions/backprop-lab";
        return ExtensionFiles.In(Path.Combine(root, name)).Select(file => new HandOutFile($"{name}/{file}", File.ReadAllBytes(Path.Combine(root, name, file))));
    }

    /// <summary>A lesson as it is before anybody has worked in it, whatever is in the file now.</summary>
    static string GivenLesson(string path)
    {
        var source = HandOut.SourceOf(path);
        return File.Exists(source) ? StudentEdition.Of(DibDocument.Load(source), source).ToString() : DibDocument.Load(path).ToString();
    }
}
