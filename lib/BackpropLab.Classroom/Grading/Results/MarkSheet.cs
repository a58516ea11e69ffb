using System.Text;

namespace BackpropLab.Classroom;

/// <summary>The marks as a table: as this project has it, or as Moodle or Canvas imports it.</summary>
static class MarkSheet
{
    /// <summary><c>grades.csv</c>: a column for each exercise.</summary>
    public static string Of(IReadOnlyList<string> ids, IReadOnlyList<StudentMarks> students)
    {
        var text = new StringBuilder(Csv.Row(["student", "total", "max", .. ids, "remarks"]));
        foreach (var student in students)
            text.Append(Csv.Row([student.Student, Csv.Number(student.Total), Csv.Number(student.Most), .. student.Marks.Select(Points), string.Join(' ', student.AllRemarks)]));
        return text.ToString();
    }

    /// <summary>For the import of Moodle's gradebook, or of an assignment's grading worksheet where the folders were Moodle's.</summary>
    public static string OfMoodle(IReadOnlyList<StudentMarks> students, IReadOnlyList<string> roster)
    {
        var text = new StringBuilder(Csv.Row(["Identifier", "Full name", "Grade", "Maximum grade", "Feedback comments"]));
        foreach (var student in students)
            text.Append(Csv.Row([MoodleNumber(student.Student) is { } number ? $"Participant {number}" : "", MoodleName(student.Student, roster), Csv.Number(student.Total), Csv.Number(student.Most), Comments(student)]));
        return text.ToString();
    }

    /// <summary>For the import of Canvas's gradebook, whose second row has the points possible.</summary>
    public static string OfCanvas(string assignment, IReadOnlyList<StudentMarks> students)
    {
        var text = new StringBuilder(Csv.Row(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment]));
        text.Append(Csv.Row(["    Points Possible", "", "", "", "", Csv.Number(students.Select(student => student.Most).DefaultIfEmpty(0).Max())]));
        foreach (var student in students)
            text.Append(Csv.Row([student.Student, "", "", student.Student, "", Csv.Number(student.Total)]));
        return text.ToString();
    }

    static string Points(ExerciseMark mark) => mark is { State: MarkState.ByHand, Most: 0 } ? "" : Csv.Number(mark.Points);

    static string Comments(StudentMarks student) => string.Join(' ', student.Marks.Where(mark => mark.Comment is not null).Select(mark => $"{mark.Id}: {mark.Comment}"));

    // Ada Lovelace_12345_assignsubmission_file
    static string? MoodleNumber(string folder) => folder.Split('_') is [_, var number, "assignsubmission", ..] && number.All(char.IsAsciiDigit) ? number : null;

    static string MoodleName(string folder, IReadOnlyList<string> roster) => Roster.Owner(folder, roster) ?? (MoodleNumber(folder) is null ? folder : folder.Split('_')[0]);
}
