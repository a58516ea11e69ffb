using System.Runtime.CompilerServices;

namespace BackpropLab.Testing;

/// <summary>
/// Compares a text with the approved one beside the test: <c>Snapshots/NAME.approved.txt</c>. What differs is
/// written as <c>NAME.received.txt</c>, to be read and, if it is right, renamed.
/// </summary>
static class Snapshot
{
    public static void Match(string name, string actual, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var approved = Path.Combine(folder, name + ".approved.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        var expected = File.Exists(approved) ? Normalise(File.ReadAllText(approved)) : null;
        actual = Normalise(actual);
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, actual);
        Assert.Fail($"{(expected is null ? "No approved text yet" : FirstDifference(expected, actual))}: compare {received} with {approved}");
    }

    /// <summary>An approved text; empty if there is none yet.</summary>
    public static string Approved(string name, [CallerFilePath] string testFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", name + ".approved.txt");
        return File.Exists(file) ? Normalise(File.ReadAllText(file)) : "";
    }

    static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    static string FirstDifference(string expected, string actual)
    {
        var (e, a) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(e.Length, a.Length)).First(i => e.ElementAtOrDefault(i) != a.ElementAtOrDefault(i));
        return $"Line {line + 1} was expected to be «{e.ElementAtOrDefault(line)}» and is «{a.ElementAtOrDefault(line)}»";
    }
}
