namespace BackpropLab.Exercises;

/// <summary>
/// Says which class is the course of an assembly: <c>[assembly: CourseAssembly(typeof(OurCourse))]</c>. The library finds
/// the assembly beside itself if its name ends in <c>.Course</c>.
/// </summary>
/// <param name="content">A public class derived from <see cref="CourseContent"/>, with a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CourseAssemblyAttribute(Type content) : Attribute
{
    /// <summary>The class of the course.</summary>
    public Type Content { get; } = content;
}
