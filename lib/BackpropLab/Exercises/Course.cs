using BackpropLab.Exercises;

namespace BackpropLab;

/// <summary>The course as a whole.</summary>
public static class Course
{
    /// <summary>What is solved so far, lesson by lesson, as <c>.progress.json</c> beside the notebook has it.</summary>
    public static CourseProgress Progress()
    {
        var (entries, note) = ProgressFile.OfNotebook.Read();
        return new(entries, note ?? Courses.Found.Note);
    }

    /// <summary>The ideas of the lessons and which leads to which.</summary>
    public static CourseMap Map() => new(Courses.Found);
}
