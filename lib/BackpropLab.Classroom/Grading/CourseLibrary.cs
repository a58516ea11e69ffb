using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>The library and the courses beside it, in the grader's own process: no student's code ever runs here.</summary>
static class CourseLibrary
{
    static readonly string[] names = ["BackpropLab", "MathNet.Numerics"];

    /// <summary>Lets the library be found where the lessons find it. To be called before anything of it is used.</summary>
    /// <param name="folder">The folder <c>lib/bin</c>.</param>
    public static void LoadFrom(string folder) => AssemblyLoadContext.Default.Resolving += (context, name) =>
        names.Contains(name.Name) && Path.GetFullPath(Path.Combine(folder, name.Name + ".dll")) is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;

    /// <summary>All lessons.</summary>
    /// <exception cref="FormatException">There is no course.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IReadOnlyList<Lesson> All() => Courses.Found.Lessons is { Count: > 0 } lessons ? lessons : throw new FormatException(Courses.Found.Note ?? "There is no course beside the library.");

    /// <summary>The lessons of some numbers.</summary>
    /// <exception cref="FormatException">The courses have no exercises of one of them.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IReadOnlyList<Lesson> Lessons(IReadOnlyList<int> numbers)
    {
        var courses = Courses.Found;
        if (courses.Lessons.Count == 0)
            throw new FormatException(courses.Note ?? "There is no course beside the library.");
        // Two courses may each have a part of one lesson.
        return courses.Lessons.Where(lesson => numbers.Contains(lesson.Number)).ToArray() is { Length: > 0 } lessons ? lessons
            : throw new FormatException($"The course has nothing to grade in lesson {string.Join(", ", numbers)}.");
    }
}
