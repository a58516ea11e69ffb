using System.Runtime.CompilerServices;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>
/// The mutants that give what the right function gives, whatever valid input they get, each with the reason: a line
/// <c>5.1 solution: what was there → what is there  # why it is the same</c>.
/// </summary>
static class EquivalentMutants
{
    /// <summary>The file that lists them.</summary>
    public const string File = "equivalent-mutants.approved.txt";

    const string Because = "  # ";

    static readonly Lazy<ILookup<string, string>> listed = new(() => Lines().ToLookup(line => line.Split(' ')[0], line => line.Split(Because)[0]));

    /// <summary>Those of an exercise.</summary>
    public static IEnumerable<string> Of(string id) => listed.Value[id];

    /// <summary>Lines that give no reason.</summary>
    public static IEnumerable<string> Unexplained() => Lines().Where(line => !line.Contains(Because));

    static IEnumerable<string> Lines([CallerFilePath] string here = "") =>
        System.IO.File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Snapshots", File)).Where(line => line != "");
}
