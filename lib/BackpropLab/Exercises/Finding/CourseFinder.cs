using System.Reflection;
using System.Runtime.Loader;

namespace BackpropLab.Exercises;

/// <summary>
/// Looks for courses beside the library: its own, and every other assembly whose name ends in <c>.Course</c>. They are
/// loaded into the library's own load context: <see cref="Assembly.LoadFrom(string)"/> would bring a second copy of the
/// library where a script has loaded it, whose exercises are of other types.
/// </summary>
static class CourseFinder
{
    const string OwnCourse = "BackpropLab.Course";

    /// <summary>The courses of a library; what cannot be used costs a sentence, never an exception.</summary>
    public static Courses Find(Assembly library)
    {
        var shelf = new CourseShelf(library);
        var context = AssemblyLoadContext.GetLoadContext(library)!;
        if (library.Location is not { Length: > 0 } location)
            return WithoutPlace(shelf);

        var folder = Path.GetDirectoryName(location)!;
        try
        {
            string[] files = [.. Directory.GetFiles(folder, "*.Course.dll").OrderBy(file => NameOf(file) != OwnCourse).ThenBy(NameOf, StringComparer.Ordinal)];
            foreach (var file in files)
                shelf.Add(NameOf(file), () => context.LoadFromAssemblyPath(file));
            return shelf.Courses(files.Length > 0 ? null
                : $"There is no course beside the library: {OwnCourse}.dll was looked for in {folder}. "
                    + $"`dotnet build lib/{OwnCourse}` in the repository of Backprop Lab puts it there.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return shelf.Courses($"There is no course beside the library, for its folder {folder} cannot be read: {e.Message}");
        }
    }

    // In a browser the library has no file, so its course is asked for by name.
    static Courses WithoutPlace(CourseShelf shelf)
    {
        try
        {
            var course = Assembly.Load(OwnCourse);
            shelf.Add(OwnCourse, () => course);
            return shelf.Courses(null);
        }
        catch (FileNotFoundException)
        {
            return shelf.Courses($"There is no course beside the library: the assembly {OwnCourse} was looked for. Load it with the library.");
        }
    }

    static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
