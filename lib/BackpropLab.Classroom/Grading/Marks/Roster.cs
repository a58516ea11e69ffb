namespace BackpropLab.Classroom;

/// <summary>Who is in the class: the first column of a table, or the one that is called so.</summary>
static class Roster
{
    static readonly string[] columns = ["student", "name", "full name", "folder", "username", "id", "identifier", "email address", "email"];

    /// <summary>The students, in the order of the file.</summary>
    /// <exception cref="FormatException">It is no table.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        var rows = Csv.Parse(File.ReadAllText(path));
        if (rows.Count == 0)
            throw new FormatException($"The roster {path} is empty: a line for each student is expected, below a header with a column \"student\".");
        var header = rows[0].Select(cell => cell.Trim().ToLowerInvariant()).ToArray();
        var column = columns.Select(name => Array.IndexOf(header, name)).FirstOrDefault(place => place >= 0, -1);
        return [.. rows.Skip(column >= 0 ? 1 : 0).Select(row => row.ElementAtOrDefault(Math.Max(column, 0))?.Trim() ?? "").Where(student => student.Length > 0).Distinct()];
    }

    /// <summary>Whose submission it is of those on a roster: the student's own name, or what Moodle has made of it; null if nobody's.</summary>
    public static string? Owner(string folder, IReadOnlyList<string> students) =>
        students.FirstOrDefault(student => student == folder) ?? students.FirstOrDefault(student => folder.StartsWith($"{student}_", StringComparison.Ordinal));
}
