using System.Collections.Concurrent;
using System.Text.Json;

namespace BackpropLab.Exercises;

/// <summary>
/// What a class is still to be told, a line each, in a file beside the notebooks: what cannot be sent now is sent later. A check
/// writes its line and goes on; another thread sends.
/// </summary>
/// <param name="folder">The folder of the notebooks.</param>
sealed class ClassOutbox(string folder)
{
    public const string FileName = ".attempts.jsonl";

    /// <summary>A class that is not reached for weeks is told of the last ones.</summary>
    public const int MostLines = 2000;

    /// <summary>Of a file that is longer, old lines are taken away.</summary>
    const int MostBytes = 1 << 20;

    static readonly TimeSpan patience = TimeSpan.FromMilliseconds(200);

    static readonly ConcurrentDictionary<(string Folder, string Id), ClassAttempt> last = new();

    string Path => System.IO.Path.Combine(folder, FileName);

    /// <summary>Notes an attempt, if the student has joined a class: waits for no network, and throws nothing of a file.</summary>
    /// <param name="folder">The folder of the notebooks.</param>
    /// <param name="attempt">The attempt.</param>
    /// <returns>A sentence for the card, where the class is told by a code; null where there is nothing to say.</returns>
    public static string? Note(string folder, ClassAttempt attempt)
    {
        try
        {
            if (ClassMembership.Of(folder) is not { } membership)
                return null;
            if (membership is { IsReachable: false, Seat: { } seat })
                return ResultCode.Of(attempt, seat) is { } code ? $"Your code for the class: `{code}`." : null;
            // A lesson that is run again has solved nothing anew.
            if (attempt.State != ClassAttempt.NotYet && last.TryGetValue((folder, attempt.Id), out var before) && attempt.Repeats(before))
                return null;
            new ClassOutbox(folder).Add(attempt);
            last[(folder, attempt.Id)] = attempt;
            // In a browser there is no thread that could send: its page does.
            if (!OperatingSystem.IsBrowser())
                ClassSender.Wake(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The class is not told: that is no reason to disturb who learns.
        }

        return null;
    }

    /// <summary>The lines that wait, the oldest first.</summary>
    public IReadOnlyList<string> Waiting()
    {
        using var turn = Turn();
        return Lines();
    }

    /// <summary>Takes away lines that have arrived. Another process may have taken some of them, or added others, meanwhile.</summary>
    public void Remove(IReadOnlyList<string> arrived)
    {
        using var turn = Turn();
        var gone = arrived.ToHashSet();
        var rest = Lines().Where(line => !gone.Contains(line)).ToArray();
        if (rest.Length > 0)
            File.WriteAllLines(Path, rest);
        else
            File.Delete(Path);
    }

    void Add(ClassAttempt attempt)
    {
        using var turn = Turn();
        if (new FileInfo(Path) is { Exists: true, Length: > MostBytes } && Lines() is { Count: > MostLines } lines)
            File.WriteAllLines(Path, lines.Skip(lines.Count - MostLines));
        File.AppendAllLines(Path, [JsonSerializer.Serialize(attempt, ClassMembership.Json)]);
    }

    IReadOnlyList<string> Lines() => File.Exists(Path) ? [.. File.ReadAllLines(Path).Where(line => line.Length > 0)] : [];

    FileLock Turn() => FileLock.TakeFor(Path, patience);
}
