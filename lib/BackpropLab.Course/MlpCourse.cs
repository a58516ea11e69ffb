using BackpropLab.Exercises;
using BackpropLab.Lessons;

[assembly: CourseAssembly(typeof(MlpCourse))]

namespace BackpropLab.Lessons;

/// <summary>The course on multilayer perceptrons: its lessons, the clinic and the map of their ideas.</summary>
public sealed class MlpCourse : CourseContent
{
    /// <inheritdoc/>
    public override IReadOnlyList<Lesson> Lessons { get; } =
    [
        Lesson01.Content,
        Lesson02.Content,
        Lesson03.Content,
        Lesson04.Content,
        Lesson05.Content,
        Lesson06.Content,
        Lesson07.Content,
        Lesson08.Content,
        Lesson09.Content,
        Lesson10.Content,
        Lesson11.Content,
        Lesson12.Content,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lanes => CourseIdeas.Lanes;

    /// <inheritdoc/>
    public override IReadOnlyList<Idea> Ideas => CourseIdeas.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Func<int, ClinicProgram>> ClinicPrograms { get; } =
    [
        place => new OneUnit(place),
        place => new TanhNetwork(place),
        place => new ReluBatches(place),
        place => new SoftmaxDecay(place),
        place => new WaveOneByOne(place),
    ];
}
