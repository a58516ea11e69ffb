using System.Text;
using BackpropLab.Files;

namespace BackpropLab.Notebooks;

/// <summary>
/// A folder into which a set of files goes as a whole or not at all. A list of what was written stands in it, so
/// that the next run replaces its own files and never those of somebody else.
/// </summary>
public static class OutputFolder
{
    const int MostBytesOfList = 1 << 20;

    /// <summary>
    /// Writes the files into a staging folder within the target and, once all are there, moves each to its place:
    /// a rename needs no space on the disk, so that hardly anything can fail by then, and what does is undone.
    /// </summary>
    /// <param name="folder">The full path of the folder, made if need be.</param>
    /// <param name="list">The name of the file that lists what was written.</param>
    /// <param name="files">The files; the last takes its place last.</param>
    /// <param name="removeFormer">Whether the files of a former run that are not written again go.</param>
    /// <exception cref="ReportException">It cannot be done; the folder is as it was.</exception>
    internal static void Replace(string folder, string list, IReadOnlyList<OutputFile> files, bool removeFormer)
    {
        var made = FirstToBeMade(folder);
        var staging = Path.Combine(folder, $".staging-{Guid.NewGuid():N}");
        try
        {
            var former = Former(folder, list);
            string[] names = [.. files.Select(file => file.Name)];
            RefuseForeign(folder, names, former);
            var stale = former.Except(names).ToList();
            var listed = removeFormer ? names : [.. stale, .. names];
            Stage(staging, [.. files, new OutputFile(list, Encoding.UTF8.GetBytes(string.Join('\n', listed) + "\n"))]);
            Place(staging, folder, [list, .. names]);
            if (removeFormer)
                stale.ForEach(name => Remove(folder, name));
            Directory.Delete(staging, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            TryDelete(made ?? staging);
            throw CannotWrite(folder, e);
        }
        catch (ReportException)
        {
            TryDelete(made ?? staging);
            throw;
        }
    }

    /// <summary>Finds out before the work whether what it will write would take the place of somebody else's file.</summary>
    /// <param name="folder">The folder; it need not be there.</param>
    /// <param name="list">The name of the file that lists what was written.</param>
    /// <param name="names">The files that will be written.</param>
    /// <exception cref="ReportException">It would.</exception>
    internal static void Require(string folder, string list, params IReadOnlyList<string> names) => RefuseForeign(folder, names, Former(folder, list));

    /// <summary>
    /// Finds out before the work whether its result can be written, and keeps every other run out of the folder until it
    /// is; of that nothing stays behind.
    /// </summary>
    /// <param name="folder">The folder, made if need be.</param>
    /// <returns>The claim to the folder, to be given up when all is written.</returns>
    /// <exception cref="ReportException">The folder cannot be made or written, or another run has it.</exception>
    public static IDisposable Claim(string folder)
    {
        folder = Path.GetFullPath(folder);
        for (var part = folder; part is not null; part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part))
                throw new ReportException($"Cannot write to {folder}: {part} is a file. Choose another folder with --output.");
        }

        var made = FirstToBeMade(folder);
        try
        {
            return new FolderClaim(folder, made);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            if (made is not null)
                TryDelete(made);
            throw CannotWrite(folder, e);
        }
    }

    /// <summary>The outermost folder of a path that is not there yet: what goes again if the writing fails.</summary>
    static string? FirstToBeMade(string folder)
    {
        string? made = null;
        for (var part = folder; part is not null && !Directory.Exists(part) && !File.Exists(part); part = Path.GetDirectoryName(part))
            made = part;
        return made;
    }

    static ReportException CannotWrite(string folder, Exception e) =>
        new($"Cannot write to {folder}: {e.Message.TrimEnd('.')}. Choose another folder with --output.", e);

    static HashSet<string> Former(string folder, string list)
    {
        var path = Path.Combine(folder, list);
        return File.Exists(path) ? [.. RegularFile.ReadAllText(path, "a list of files", MostBytesOfList).Split('\n').Select(line => line.TrimEnd('\r')).Where(IsBelow)] : [];
    }

    /// <summary>The list may have been edited: a name that leads out of the folder is no name of ours.</summary>
    static bool IsBelow(string name) =>
        name.Length > 0 && !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..");

    static void RefuseForeign(string folder, IReadOnlyList<string> names, HashSet<string> former)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            if (Directory.Exists(path) || (File.Exists(path) && !former.Contains(name)))
                throw new ReportException($"{path} is in the way and was not written by Backprop Lab: move it, or choose another folder with --output.");
        }
    }

    static void Stage(string staging, IEnumerable<OutputFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(staging, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }

    /// <summary>Moves the files to their places, or none: a former file waits in the staging folder until all are there.</summary>
    static void Place(string staging, string folder, IEnumerable<string> names)
    {
        var done = new Stack<(string Place, string? Former)>();
        try
        {
            foreach (var name in names)
            {
                var place = Path.Combine(folder, name);
                var former = File.Exists(place) ? Path.Combine(staging, $"former-{done.Count}") : null;
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                if (former is not null)
                    File.Move(place, former);
                done.Push((place, former));
                File.Move(Path.Combine(staging, name), place);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var (place, former) in done)
            {
                File.Delete(place);
                if (former is not null)
                    File.Move(former, place);
            }

            throw;
        }
    }

    static void Remove(string folder, string name)
    {
        File.Delete(Path.Combine(folder, name));
        for (var parent = Path.GetDirectoryName(name); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            var path = Path.Combine(folder, parent);
            if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
                Directory.Delete(path);
        }
    }

    static void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What stopped the writing may stop the cleaning up too; the first reason is the one to tell.
        }
    }
}
