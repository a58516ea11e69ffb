namespace BackpropLab.Exercises;

/// <summary>What an assembly teaches: lessons with exercises, questions and predictions, and their ideas on the map of the course.</summary>
public abstract class CourseContent
{
    /// <summary>The lessons. One whose number another course has too adds its exercises to that lesson.</summary>
    public abstract IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>The columns of the map, from left to right, that are not there yet.</summary>
    public virtual IReadOnlyList<string> Lanes => [];

    /// <summary>The ideas on the map. An idea may grow from those of a course that was found before.</summary>
    public virtual IReadOnlyList<Idea> Ideas => [];

    /// <summary>
    /// The programs of the clinic. Each is made anew whenever one of its cases is asked for, with the number of the fault that
    /// is shown, so that every case can have its own data.
    /// </summary>
    public virtual IReadOnlyList<Func<int, ClinicProgram>> ClinicPrograms => [];
}
