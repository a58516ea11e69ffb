using System.Globalization;

namespace BackpropLab.Classroom;

/// <summary>What a person has given: points and comments in <c>manual.csv</c>, which a new grading reads and never writes.</summary>
/// <param name="entries">By student and exercise.</param>
sealed class ManualMarks(IReadOnlyDictionary<(string Student, string Id), (double? Points, string Comment)> entries)
{
    /// <summary>The name of the file, beside the mark sheet.</summary>
    public const string FileName = "manual.csv";

    /// <summary>The file as it is begun.</summary>
    public const string Header = "student,exercise,points,comment\n";

    /// <summary>Reads the file of a folder; nothing if there is none.</summary>
    /// <exception cref="FormatException">It is no such table.</exception>
    public static ManualMarks Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var entries = new Dictionary<(string, string), (double?, string)>();
        foreach (var row in File.Exists(path) ? Csv.Parse(File.ReadAllText(path)).Skip(1) : [])
        {
            var cells = row.Concat(["", "", "", ""]).Take(4).Select(cell => cell.Trim()).ToArray();
            double? points = cells[2].Length == 0 ? null
                : double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
                : throw new FormatException($"{path}: \"{cells[2]}\" is no number of points for {cells[0]}, {cells[1]}. A number such as 2 or 1.5 is expected, or nothing.");
            entries[(cells[0], cells[1])] = (points, cells[3]);
        }

        return new(entries);
    }

    /// <summary>Puts points and comments in their places. What a person gives takes the place of what was found.</summary>
    public IReadOnlyList<StudentMarks> Apply(IReadOnlyList<StudentMarks> students)
    {
        // What only a person marks counts for all once it counts for one: as much as the most that was given.
        var most = entries.Where(entry => entry.Value.Points is not null).GroupBy(entry => entry.Key.Id).ToDictionary(group => group.Key, group => group.Max(entry => entry.Value.Points!.Value));
        return [.. students.Select(student => student with { Marks = [.. student.Marks.Select(mark => Applied(student.Student, mark, most))] })];
    }

    ExerciseMark Applied(string student, ExerciseMark mark, IReadOnlyDictionary<string, double> most)
    {
        var whole = mark.State == MarkState.ByHand ? mark with { Most = most.GetValueOrDefault(mark.Id) } : mark;
        if (!entries.TryGetValue((student, mark.Id), out var entry))
            return whole;
        return whole with
        {
            Points = entry.Points ?? whole.Points,
            Comment = entry.Comment.Length > 0 ? entry.Comment : null,
            Remarks = entry.Points is { } points && mark.State != MarkState.ByHand ? [.. whole.Remarks, $"{mark.Id}: {Csv.Number(points)} by hand."] : whole.Remarks,
        };
    }
}
