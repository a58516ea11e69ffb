using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>
/// Grades what a class has handed in, and believes none of it: answers run in workers that know no course, values come back,
/// and what they are worth is found out here.
/// </summary>
public static class Grader
{
    const string Manifest = ".lab-grades";

    /// <summary>Lets the library be found: to be called once, before anything else of this assembly.</summary>
    /// <param name="folder">The folder <c>lib/bin</c>.</param>
    public static void LoadLibrary(string folder) => CourseLibrary.LoadFrom(folder);

    /// <summary>Grades a class and writes the results, whole or not at all.</summary>
    /// <exception cref="IOException">The submissions or the roster cannot be read.</exception>
    /// <exception cref="FormatException">The roster or the manual marks are no such table, or there is nothing to grade in a lesson.</exception>
    /// <exception cref="ReportException">The results cannot be written.</exception>
    public static async Task<GradingSummary> GradeAsync(GradingOptions options, CancellationToken cancellation = default)
    {
        using var claim = OutputFolder.Claim(options.Output);
        var roster = options.Roster is { } file ? Roster.Read(file) : [];
        var manual = ManualMarks.Read(options.Output);
        var submissions = SubmissionFolder.Read(options.Submissions);
        string[] usings = [.. options.Notebooks.SelectMany(Usings).Distinct()];
        GradedLesson[] lessons = [.. CourseLibrary.Lessons(options.Lessons).Select(lesson => new GradedLesson(lesson, usings, options.Seed))];
        using var rooms = new WorkerRooms(usings);
        var grader = new SubmissionGrader(lessons, rooms);
        var graded = new StudentMarks[submissions.Count];
        var done = 0;
        await Parallel.ForAsync(0, submissions.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation }, async (place, stop) =>
        {
            graded[place] = await grader.GradeAsync(submissions[place], stop);
            options.OnProgress(Interlocked.Increment(ref done), submissions.Count);
        });
        var owners = submissions.Select(submission => Roster.Owner(submission.Student, roster)).ToHashSet();
        IReadOnlyList<StudentMarks> students = [.. graded.Concat(roster.Where(student => !owners.Contains(student)).Select(grader.Missing)).OrderBy(student => student.Student, StringComparer.Ordinal)];
        students = manual.Apply(students);
        OutputFolder.Replace(Path.GetFullPath(options.Output), Manifest, Files(students, lessons, roster, rooms.Sandbox.Description, options), removeFormer: true);
        BeginManual(options.Output);
        return new(students.Count, students.Count(student => student.AllRemarks.Any()), rooms.Sandbox.Description, Path.Combine(options.Output, "grades.csv"));
    }

    static List<OutputFile> Files(IReadOnlyList<StudentMarks> students, IReadOnlyList<GradedLesson> lessons, IReadOnlyList<string> roster, string protection, GradingOptions options)
    {
        var names = FileNames.For(students.Select(student => student.Student));
        List<OutputFile> files =
        [
            .. students.Zip(names, (student, name) => Written($"feedback/{name}.html", FeedbackPage.Of(student, lessons))),
            Written("overview.html", GradingOverview.Of(students, lessons, protection)),
        ];
        if (options.Format == GradesFormat.Moodle)
            files.Add(Written("moodle.csv", MarkSheet.OfMoodle(students, roster)));
        if (options.Format == GradesFormat.Canvas)
            files.Add(Written("canvas.csv", MarkSheet.OfCanvas($"Lesson {string.Join(", ", lessons.Select(lesson => lesson.Lesson.Number))}", students)));
        files.Add(Written("grades.csv", MarkSheet.Of([.. lessons.SelectMany(lesson => lesson.Ids)], students)));
        return files;
    }

    static OutputFile Written(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    static void BeginManual(string folder)
    {
        var path = Path.Combine(folder, ManualMarks.FileName);
        if (!File.Exists(path))
            File.WriteAllText(path, ManualMarks.Header);
    }

    static IEnumerable<string> Usings(string notebook) => CellCode.Of(DibDocument.Load(notebook).Cells).SelectMany(cell => cell.Root.Usings).Select(line => line.ToString());
}
