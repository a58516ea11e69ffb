namespace BackpropLab.Notebooks.Tests.Lessons.Times;

/// <summary>The lessons that the course was asked for: from the data to the tape.</summary>
static class CorePath
{
    /// <summary>The most that the core of one of them takes: a lesson at school.</summary>
    public const int Minutes = 45;

    public static IReadOnlyList<string> Lessons { get; } = [.. LessonRulesTests.Lessons.Select(lesson => lesson.Data).Take(6)];

    public static bool Has(string name) => Lessons.Contains(name);
}
