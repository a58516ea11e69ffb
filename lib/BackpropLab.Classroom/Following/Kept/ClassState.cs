using System.Globalization;

namespace BackpropLab.Classroom;

/// <summary>What a class has done so far, kept so that a new attempt costs no look into the file.</summary>
sealed class ClassState(ClassCatalogue catalogue)
{
    readonly Lock gate = new();
    readonly Dictionary<string, Dictionary<long, ExerciseWork>> work = [];
    readonly Dictionary<string, long> byToken = [];
    List<ClassStudent> students = [];
    string? latest;

    /// <summary>How many have joined.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return students.Count;
        }
    }

    /// <summary>Begins anew with what is kept.</summary>
    public void Load(IReadOnlyList<ClassStudent> all, IReadOnlyList<ClassRecord> records)
    {
        lock (gate)
        {
            students = [.. all];
            byToken.Clear();
            foreach (var student in all)
                byToken[student.TokenHash] = student.Number;
            work.Clear();
            foreach (var record in records.Where(record => catalogue.Has(record.Id)))
                Put(record);
        }
    }

    /// <summary>The student of a token; null if there is none.</summary>
    public ClassStudent? StudentOf(string tokenHash)
    {
        lock (gate)
            return byToken.TryGetValue(tokenHash, out var number) ? students.Find(student => student.Number == number) : null;
    }

    /// <summary>The student of a name; null if there is none.</summary>
    public ClassStudent? Named(string name)
    {
        lock (gate)
            return students.Find(student => student.Name == name);
    }

    public void Add(ClassStudent student)
    {
        lock (gate)
        {
            students.Add(student);
            byToken[student.TokenHash] = student.Number;
        }
    }

    /// <summary>Those of some records that tell something that is not known.</summary>
    public IReadOnlyList<ClassRecord> New(IReadOnlyList<ClassRecord> records)
    {
        lock (gate)
            return [.. records.DistinctBy(record => (record.Id, record.Made)).Where(record => Work(record) is not { } own || own.IsNew(record))];
    }

    public void Add(IReadOnlyList<ClassRecord> records)
    {
        lock (gate)
        {
            foreach (var record in records)
                Put(record);
        }
    }

    /// <summary>What the overview shows at a time.</summary>
    public ClassSnapshot At(DateTime now)
    {
        lock (gate)
            return new([.. students.Select(student => student.Name)], [.. work.OrderBy(pair => catalogue.Of(pair.Key).Place).Select(pair => Exercise(catalogue.Of(pair.Key), pair.Value, now))], latest);
    }

    ClassExercise Exercise(CatalogueEntry entry, Dictionary<long, ExerciseWork> byStudent, DateTime now)
    {
        var states = string.Concat(students.Select(student => byStudent.TryGetValue(student.Number, out var own) ? own.Letter(now) : '-'));
        var minutes = byStudent.Values.Select(own => own.Minutes).OfType<double>().Order().ToArray();
        return new(
            entry.Id, entry.Title, entry.Lesson, entry.Done, states, byStudent.Values.Count(own => own.IsSolvedAtFirst), minutes.Length == 0 || entry.Done == "predicted" ? null : Math.Round(minutes[minutes.Length / 2], 1),
            Misconceptions(entry, byStudent.Values), Answers(entry, byStudent.Values.Select(own => own.Answer).OfType<string>()));
    }

    static IReadOnlyList<ClassCount> Misconceptions(CatalogueEntry entry, IEnumerable<ExerciseWork> all) =>
        [.. all.SelectMany(own => own.Misconceptions).CountBy(sentence => sentence).Select(pair => (Place: PlaceOf(entry, pair.Key), Sentence: pair.Key, Students: pair.Value))
            .OrderByDescending(item => item.Students).ThenBy(item => item.Place)
            .Select(item => new ClassCount(item.Sentence, item.Students, entry.Codes.Value.ElementAtOrDefault(item.Place) is null ? null : item.Place))];

    static int PlaceOf(CatalogueEntry entry, string sentence) => Enumerable.Range(0, entry.Sentences.Count).First(place => entry.Sentences[place] == sentence);

    static IReadOnlyList<ClassCount> Answers(CatalogueEntry entry, IEnumerable<string> answers)
    {
        var given = answers.CountBy(answer => answer).ToDictionary();
        return given.Count == 0 ? []
            : entry.Choices.Count > 0 ? [.. entry.Choices.Select(choice => new ClassCount($"{choice.Letter} {choice.Text}", given.GetValueOrDefault(choice.Letter[..1])))]
            : entry.AsksForNumber ? NumberRanges.Of([.. given.SelectMany(pair => Enumerable.Repeat(double.Parse(pair.Key, CultureInfo.InvariantCulture), pair.Value))])
            : [.. given.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ClassCount(string.Join(' ', pair.Key.AsEnumerable()), pair.Value))];
    }

    ExerciseWork? Work(ClassRecord record) => work.GetValueOrDefault(record.Id)?.GetValueOrDefault(record.Student);

    void Put(ClassRecord record)
    {
        work.TryAdd(record.Id, []);
        work[record.Id].TryAdd(record.Student, new());
        work[record.Id][record.Student].Put(record);
        latest = catalogue.Of(record.Id).Lesson;
    }
}
