using BackpropLab.Classroom;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>The library and the course, as the build puts them into <c>lib/bin</c> of this folder's checkout, or else of the command's own; in a hand-out, the student's.</summary>
static class BuiltLibrary
{
    /// <summary>Lets them be found: to be called before a class is opened or joined.</summary>
    /// <exception cref="FileNotFoundException">They have not been built.</exception>
    public static void Load()
    {
        var folder = Path.Combine(HandOut.Current?.WorkFolder ?? Project.Of(Directory.GetCurrentDirectory()) ?? Project.Of(AppContext.BaseDirectory) ?? Project.Root, "lib", "bin");
        if (!File.Exists(Path.Combine(folder, "BackpropLab.dll")))
            throw new FileNotFoundException($"There is no library in {folder}: go to the folder of the course, and build it with dotnet build.");
        Grader.LoadLibrary(folder);
    }
}
