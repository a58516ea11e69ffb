namespace BackpropLab.Classroom;

/// <summary>Names of files for students, whatever they are called: every system takes them, and no two are one.</summary>
static class FileNames
{
    const int Longest = 100;

    static readonly string[] reserved = ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })];

    public static IReadOnlyList<string> For(IEnumerable<string> students)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. students.Select(Possible).Select(name => Enumerable.Range(1, int.MaxValue).Select(count => count == 1 ? name : FormattableString.Invariant($"{name}-{count}")).First(taken.Add))];
    }

    static string Possible(string student)
    {
        var name = string.Concat(student.Select(sign => char.IsControl(sign) || char.IsSurrogate(sign) || "<>:\"/\\|?*#%".Contains(sign) ? '_' : sign)).TrimEnd('.', ' ');
        name = name.Length > Longest ? name[..Longest] : name;
        return name.Length == 0 || name.StartsWith('.') || reserved.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase) ? "_" + name : name;
    }
}
