using System.Reflection;

namespace BackpropLab.Exercises;

/// <summary>Takes one course after the other, and says of each that cannot be used why it is left out.</summary>
sealed class CourseShelf(Assembly library)
{
    readonly List<CourseContent> contents = [];
    readonly List<string> problems = [];
    readonly Dictionary<string, string> ownerOfId = [];
    readonly Dictionary<string, Idea> ideas = [];

    /// <summary>All that were taken.</summary>
    /// <param name="note">What is said in place of the reasons why courses were left out; null for these.</param>
    public Courses Courses(string? note) => new(contents, note ?? (problems.Count == 0 ? null : string.Join(' ', problems)));

    /// <summary>Loads a course and takes it if it can be used.</summary>
    public void Add(string name, Func<Assembly> load)
    {
        try
        {
            var assembly = load();
            if ((OtherVersion(assembly) ?? NoCourse(assembly)) is { } unusable)
            {
                Refuse(name, unusable);
                return;
            }

            var content = new ReadContent((CourseContent)Activator.CreateInstance(assembly.GetCustomAttribute<CourseAssemblyAttribute>()!.Content)!);
            if ((TakenId(content) ?? WrongId(content) ?? WrongIdea(content)) is { } wrong)
                Refuse(name, wrong);
            else
                Take(name, content);
        }
        catch (Exception e) when (e is not (ThreadInterruptedException or OperationCanceledException))
        {
            // Whatever the code of a course throws, the student's cell goes on.
            var cause = e.GetBaseException();
            Refuse(name, $"{cause.GetType().Name}, {cause.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
    }

    void Refuse(string name, string why) => problems.Add($"The course {name}.dll is left out: {why}.");

    void Take(string name, CourseContent content)
    {
        contents.Add(content);
        foreach (var id in content.Lessons.SelectMany(lesson => lesson.Ids))
            ownerOfId.Add(id, name);
        foreach (var idea in content.Ideas)
            ideas.Add(idea.Name, idea);
    }

    string? OtherVersion(Assembly assembly)
    {
        var (own, wanted) = (library.GetName(), assembly.GetReferencedAssemblies().FirstOrDefault(name => name.Name == library.GetName().Name));
        return wanted is null ? $"it does not refer to {own.Name}"
            : wanted.Version != own.Version ? $"it was built for {own.Name} {wanted.Version}, and this is {own.Version}: build it anew"
            : null;
    }

    static string? NoCourse(Assembly assembly) =>
        assembly.GetCustomAttribute<CourseAssemblyAttribute>() is { Content: { } type } && type.IsAssignableTo(typeof(CourseContent)) ? null
            : "it names no class derived from CourseContent with [assembly: CourseAssembly(typeof(...))]";

    string? TakenId(CourseContent content)
    {
        string[] ids = [.. content.Lessons.SelectMany(lesson => lesson.Ids)];
        return ids.FirstOrDefault(ownerOfId.ContainsKey) is { } taken ? $"{ownerOfId[taken]}.dll has an exercise {taken} already"
            : ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"it has two exercises {twice.Key}"
            : null;
    }

    static string? WrongId(CourseContent content) => content.Lessons
        .SelectMany(lesson => lesson.Ids.Where(id => !id.StartsWith(FormattableString.Invariant($"{lesson.Number}."), StringComparison.Ordinal))
            .Select(id => FormattableString.Invariant($"its exercise {id} is in lesson {lesson.Number}: the id begins with \"{lesson.Number}.\"")))
        .FirstOrDefault();

    string? WrongIdea(CourseContent content)
    {
        Dictionary<string, Idea> all = new(ideas);
        string[] lanes = [.. contents.Append(content).SelectMany(other => other.Lanes)];
        int[] lessons = [.. contents.Append(content).SelectMany(other => other.Lessons).Select(lesson => lesson.Number)];
        foreach (var idea in content.Ideas)
        {
            if (!lanes.Contains(idea.Lane))
                return $"its idea \"{idea.Name}\" is in a lane \"{idea.Lane}\" that the map does not have";
            if (!lessons.Contains(idea.Lesson))
                return FormattableString.Invariant($"its idea \"{idea.Name}\" belongs to a lesson {idea.Lesson} that there is not");
            if (idea.From.FirstOrDefault(from => !all.ContainsKey(from)) is { } unknown)
                return $"its idea \"{idea.Name}\" grows from \"{unknown}\", which is no idea before it";
            if (!all.TryAdd(idea.Name, idea))
                return $"there is an idea \"{idea.Name}\" already";
        }

        return null;
    }

    // What a course teaches is read once: its properties may make the lessons anew each time.
    sealed class ReadContent(CourseContent content) : CourseContent
    {
        public override IReadOnlyList<Lesson> Lessons { get; } = [.. content.Lessons];

        public override IReadOnlyList<string> Lanes { get; } = [.. content.Lanes];

        public override IReadOnlyList<Idea> Ideas { get; } = [.. content.Ideas];

        public override IReadOnlyList<Func<int, ClinicProgram>> ClinicPrograms { get; } = [.. content.ClinicPrograms];
    }
}
