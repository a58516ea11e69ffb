namespace BackpropLab.Exercises;

/// <summary>What the course assemblies beside the library teach, taken together.</summary>
sealed class Courses
{
    static readonly object gate = new();
    static Courses? found;

    readonly Dictionary<string, FunctionExercise> functions;
    readonly Dictionary<string, ConceptQuestion> questions;
    readonly Dictionary<string, Prediction> predictions;
    readonly Dictionary<string, OpenTask> tasks;
    readonly HashSet<string> ids;
    readonly Lazy<(IReadOnlyList<ClinicCase> Cases, string? Note)> clinic;

    public Courses(IReadOnlyList<CourseContent> contents, string? note)
    {
        Note = note;
        Lessons = [.. contents.SelectMany(content => content.Lessons).OrderBy(lesson => lesson.Number)];
        Lanes = [.. contents.SelectMany(content => content.Lanes).Distinct()];
        Ideas = [.. contents.SelectMany(content => content.Ideas)];
        functions = Lessons.SelectMany(lesson => lesson.Exercises).ToDictionary(exercise => exercise.Id);
        questions = Lessons.SelectMany(lesson => lesson.Questions).ToDictionary(question => question.Id);
        predictions = Lessons.SelectMany(lesson => lesson.Predictions).ToDictionary(prediction => prediction.Id);
        tasks = Lessons.Select(lesson => lesson.Task).OfType<OpenTask>().ToDictionary(task => task.Id);
        ids = [.. Lessons.SelectMany(lesson => lesson.Ids)];
        clinic = new(() => Clinic([.. contents.SelectMany(content => content.ClinicPrograms)]));
    }

    /// <summary>The courses beside the library: looked for once, when they are first asked for.</summary>
    public static Courses Found
    {
        get
        {
            // A Lazy would keep the exception of a cell that was stopped while its course was loaded.
            lock (gate)
                return found ??= CourseFinder.Find(typeof(Courses).Assembly);
        }
    }

    /// <summary>All lessons, ordered by their numbers; two courses may each have a part of one.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>The columns of the map.</summary>
    public IReadOnlyList<string> Lanes { get; }

    public IReadOnlyList<Idea> Ideas { get; }

    /// <summary>The cases of the clinic, from easy to hard; to know them every program is made, so a notebook that asks for none waits for none.</summary>
    public IReadOnlyList<ClinicCase> Cases => clinic.Value.Cases;

    /// <summary>Which programs of the clinic could not be made, and why; null where all could.</summary>
    public string? ClinicNote => clinic.Value.Note;

    /// <summary>What was looked for and not found, or found and left out; null where all is well.</summary>
    public string? Note { get; }

    public IEnumerable<FunctionExercise> Functions => functions.Values;

    public IEnumerable<ConceptQuestion> Questions => questions.Values;

    public IEnumerable<Prediction> Predictions => predictions.Values;

    public IEnumerable<OpenTask> Tasks => tasks.Values;

    // An identifier comes from a cell, where it may be null.
    public FunctionExercise? Function(string id) => functions.GetValueOrDefault(id ?? "");

    public ConceptQuestion? Question(string id) => questions.GetValueOrDefault(id ?? "");

    public Prediction? Prediction(string id) => predictions.GetValueOrDefault(id ?? "");

    public OpenTask? Task(string id) => tasks.GetValueOrDefault(id ?? "");

    /// <summary>Whether there is anything of such an id.</summary>
    public bool Has(string id) => ids.Contains(id ?? "");

    static (IReadOnlyList<ClinicCase> Cases, string? Note) Clinic(IReadOnlyList<Func<int, ClinicProgram>> programs)
    {
        var problems = programs.Select(Problem).ToArray();
        return (ClinicCase.Of(programs.Where((_, i) => problems[i] is null)), problems.Any(problem => problem is not null) ? string.Join(' ', problems.OfType<string>()) : null);
    }

    // Whatever the program of a course throws when it is made, the cases of the others are there.
    static string? Problem(Func<int, ClinicProgram> make)
    {
        try
        {
            make(0);
            return null;
        }
        catch (Exception e) when (e is not (ThreadInterruptedException or OperationCanceledException))
        {
            var cause = e.GetBaseException();
            return $"A program of the clinic is left out: making it ended with {cause.GetType().Name}, {cause.Message.ReplaceLineEndings(" ").TrimEnd('.')}.";
        }
    }
}
