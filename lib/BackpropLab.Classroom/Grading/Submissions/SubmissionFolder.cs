using System.Text.RegularExpressions;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>
/// The submissions of a class as a file share, Moodle or Canvas gives them: a folder for each student, or files whose names say
/// whose they are; in a folder, or in an archive.
/// </summary>
static partial class SubmissionFolder
{
    /// <summary>No student's folder has more files.</summary>
    const int MostFiles = 1000;

    /// <summary>The submissions, by name.</summary>
    /// <param name="path">A folder or a <c>.zip</c>.</param>
    /// <exception cref="IOException">There is no such folder or archive, or it cannot be read.</exception>
    public static IReadOnlyList<Submission> Read(string path)
    {
        var (folders, files) = Directory.Exists(path) ? OfFolder(path)
            : File.Exists(path) ? OfArchive(path)
            : throw new FileNotFoundException($"There are no submissions at {path}: a folder with a folder for each student, or a .zip of one, is expected.", path);
        var students = new SortedDictionary<string, List<SubmittedFile>>(StringComparer.Ordinal);
        foreach (var folder in folders)
            students.TryAdd(folder, []);
        foreach (var file in files)
        {
            var folder = file.Path.IndexOf('/');
            if ((folder >= 0 ? file.Path[..folder] : OwnerOf(file)) is not { } student)
                continue;
            students.TryAdd(student, []);
            students[student].Add(file with { Path = file.Path[(folder + 1)..] });
        }

        return
        [
            .. students.Where(student => !IsHidden(student.Key))
                .Select(student => new Submission(student.Key, [.. student.Value.SelectMany(Unpacked).OrderBy(file => file.Path, StringComparer.Ordinal).Take(MostFiles)])),
        ];
    }

    static (IEnumerable<string> Folders, List<SubmittedFile> Files) OfFolder(string path)
    {
        var students = new DirectoryInfo(path).GetDirectories().Where(folder => folder.LinkTarget is null).ToArray();
        // What is behind a link is not the student's, and may lead in a circle.
        var inside = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 8, IgnoreInaccessible = true };
        return (students.Select(folder => folder.Name),
            [
                .. Directory.GetFiles(path).Concat(students.SelectMany(folder => Directory.EnumerateFiles(folder.FullName, "*", inside).Take(MostFiles)))
                    .Select(file => new SubmittedFile(Path.GetRelativePath(path, file).Replace('\\', '/'), () => DibDocument.ReadBytes(file))),
            ]);
    }

    static (IEnumerable<string> Folders, List<SubmittedFile> Files) OfArchive(string path)
    {
        var archive = SubmittedArchive.Open(() => File.ReadAllBytes(path), path);
        var (folders, files) = (archive.Folders, archive.Files);
        // An archive of one folder, in which the students' folders are.
        while (folders is [var only] && files.Count > 0 && files.All(file => file.Path.Count(sign => sign == '/') >= 2))
        {
            files = [.. files.Select(file => file with { Path = file.Path[(only.Length + 1)..] })];
            folders = [.. files.Select(file => file.Path[..file.Path.IndexOf('/')]).Distinct()];
        }

        return (folders, [.. files]);
    }

    static IEnumerable<SubmittedFile> Unpacked(SubmittedFile file)
    {
        if (!file.Is(".zip"))
            return [file];
        try
        {
            return SubmittedArchive.Open(file.Read, file.Path).Files.Select(inner => inner with { Path = $"{file.Path}/{inner.Path}" });
        }
        catch (IOException)
        {
            // It is no archive: that it cannot be read is said where a notebook is looked for.
            return [file];
        }
    }

    /// <summary>Whose a file is that lies in no folder; null if it is no submission.</summary>
    static string? OwnerOf(SubmittedFile file) =>
        CanvasName().Match(file.Name) is { Success: true } match ? match.Groups["owner"].Value
        : file.Is(".dib") || file.Is(".ipynb") || file.Is(".zip") ? System.IO.Path.GetFileNameWithoutExtension(file.Name)
        : null;

    static bool IsHidden(string name) => name.StartsWith('.') || name is "__MACOSX" or "";

    // lovelaceada_LATE_12345_67890_03-mlp-backprop.dib: who, when that was late, the numbers of the student and of the submission.
    [GeneratedRegex(@"^(?<owner>[^_]+)_(LATE_)?\d+_\d+_", RegexOptions.CultureInvariant)]
    private static partial Regex CanvasName();
}
