namespace BackpropLab.Tests.Exercises.Finding;

/// <summary>One library with its own course, one of another teacher, and many that cannot be used: loaded once for the tests of a class.</summary>
public sealed class CoursesBesideIt : IDisposable
{
    /// <summary>Courses that cannot be used: what is wrong with each, the source, and what is said of it.</summary>
    public static readonly IReadOnlyDictionary<string, (string Source, string Why)> Broken = new Dictionary<string, (string, string)>
    {
        ["ThrowsInItsConstructor"] = (Course("public Ours() => throw new InvalidOperationException(\"It went\\nwrong.\");"), "InvalidOperationException, It went wrong."),
        ["ThrowsInItsFields"] = (Course("static readonly int number = 1 / int.Parse(\"0\");", "new(number, \"Ours\")"), "DivideByZeroException, Attempted to divide by zero."),
        ["HasATakenId"] = (Course("", Lesson(3, "3.Q1")), "BackpropLab.Course.dll has an exercise 3.Q1 already."),
        ["HasAnIdTwice"] = (Course("", Lesson(21, "21.Q1") + ", " + Lesson(21, "21.Q1")), "it has two exercises 21.Q1."),
        ["HasAnIdOfAnotherLesson"] = (Course("", Lesson(98, "99.Q1")), "its exercise 99.Q1 is in lesson 98: the id begins with \"98.\"."),
        ["HasAnIdeaOfNoLane"] = (Course(Ideas("new(\"Momentum\", 22, \"The speed\")"), Lesson(22, "22.Q1")), "its idea \"Momentum\" is in a lane \"The speed\" that the map does not have."),
        ["HasAnIdeaOfNoLesson"] = (Course(Ideas("new(\"Momentum\", 23, \"The steps\")")), "its idea \"Momentum\" belongs to a lesson 23 that there is not."),
        ["HasAnIdeaFromNowhere"] = (Course(Ideas("new(\"Momentum\", 24, \"The steps\", \"Speed\")"), Lesson(24, "24.Q1")), "its idea \"Momentum\" grows from \"Speed\", which is no idea before it."),
        ["HasAnIdeaAgain"] = (Course(Ideas("new(\"Backpropagation\", 25, \"The error\")"), Lesson(25, "25.Q1")), "there is an idea \"Backpropagation\" already."),
        ["NamesNoCourse"] = ("using BackpropLab.Exercises; public sealed class Ours { public Idea? Idea; }", "it names no class derived from CourseContent with [assembly: CourseAssembly(typeof(...))]."),
        ["KnowsNothing"] = ("public sealed class Ours;", "it does not refer to BackpropLab."),
        ["IsForAnotherVersion"] = ("using BackpropLab.Exercises; [assembly: CourseAssembly(typeof(string))]", "it was built for BackpropLab 9.0.0.0, and this is 0.1.0.0: build it anew."),
        ["IsNoAssembly"] = ("", "BadImageFormatException, "),
    };

    const string OtherLibrary = """
        namespace BackpropLab.Exercises;
        public sealed class CourseAssemblyAttribute(System.Type content) : System.Attribute { public System.Type Content { get; } = content; }
        """;

    const string Faulty = """
        FunctionExercise.Of<Func<int, int>>("31.1", "Half", "Half", 1, ["half"], [new("n = 0", [0])], ["?"], n => 1 / n, "Why."),
        FunctionExercise.Of<Func<int, int>>("31.2", "Half", "Half", 1, ["half"], Enumerable.Range(0, 1).Select(n => new ExerciseCase("", [1 / n])), ["?"], n => n, "Why."),
        FunctionExercise.Of<Func<int, int>>("31.3", "Half", "Half", 1, ["half", "rest"], [new("n = 4", [4])], ["?"], n => n / 2, "Why."),
        FunctionExercise.Of<Func<int, int>>("31.4", "Half", "Half", 1, ["half"], [new("n = 4", [4])], ["?"], n => n / 2, "Why.", usual: [Mistakes.Uphill]),
        FunctionExercise.Of<Func<int, int>>("31.5", "Half", "Half", 1, ["half"], [new("n = 4", [4], new("∂L/∂W", new Trial(1, 1, 1, 1).X, _ => throw new NotSupportedException("No loss.")))], ["?"], n => n / 2, "Why."),
        """;

    /// <summary>A program that cannot be made at all, and one of whose two cases the second cannot.</summary>
    const string BrokenClinic = """
        public override IReadOnlyList<Func<int, ClinicProgram>> ClinicPrograms => [_ => throw new DivideByZeroException(), place => new Line(place)];
        sealed class Line : ClinicProgram
        {
            public Line(int place)
            {
                if (place > 0)
                    throw new InvalidOperationException("No data.");
                StartLine(() => loss = 1)
                    .Broken(CaseLevel.Hard, () => loss = 2, clue: "?", explanation: "?")
                    .Broken(CaseLevel.Hard, () => loss = 3, clue: "?", explanation: "?");
            }
            public override string Name => "A line";
            public override string Given => "nothing";
        }
        """;

    readonly LibraryFolder folder = new(withOwnCourse: true);

    public CoursesBesideIt()
    {
        foreach (var (name, (source, _)) in Broken)
        {
            if (name == "IsNoAssembly")
                File.WriteAllText(folder.FileOf(name + ".Course.dll"), source);
            else if (name == "IsForAnotherVersion")
                folder.CompileAgainst("9.0.0.0", name + ".Course", source, OtherLibrary);
            else
                folder.Compile(name + ".Course", source);
        }

        folder.Compile("Another.Course", Course(BrokenClinic, $"new(31, \"Another\") {{ Exercises = [{Faulty}] }}"));
        Library = folder.Load();
    }

    internal LoadedLibrary Library { get; }

    public void Dispose()
    {
        Library.Dispose();
        folder.Dispose();
    }

    static string Course(string members, string lessons = "") => $$"""
        using BackpropLab.Exercises;
        [assembly: CourseAssembly(typeof(Ours))]
        public sealed class Ours : CourseContent
        {
            {{members}}
            public override IReadOnlyList<Lesson> Lessons => [{{lessons}}];
        }
        """;

    static string Lesson(int number, string id) => $"new({number}, \"Ours\") {{ Questions = [new(\"{id}\", \"?\", [new(\"a\", \"b\", IsRight: true)])] }}";

    static string Ideas(string ideas) => $"public override IReadOnlyList<Idea> Ideas => [{ideas}];";
}
