using System.Globalization;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons.Teaching;

/// <summary>A page of docs/teaching, for who teaches one lesson.</summary>
sealed partial class TeachingPage
{
    TeachingPage(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.True(File.Exists(path), $"A lesson has a page for who teaches it: docs/teaching/{name} is not there.");
        Text = File.ReadAllText(path);
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "teaching");

    public string Text { get; }

    /// <summary>Its headings of the second level, in order.</summary>
    public IEnumerable<string> Headings => Heading().Matches(Text).Select(match => match.Groups["text"].Value);

    /// <summary>The rows of its table of minutes, each with its three numbers.</summary>
    public IReadOnlyList<(string Section, int[] Minutes)> Plan => [.. PlanRow().Matches(Text).Select(row => (
        row.Groups["section"].Value,
        row.Groups["minutes"].Captures.Select(minutes => int.Parse(minutes.Value, CultureInfo.InvariantCulture)).ToArray()))];

    /// <summary>What it says that goes wrong: an exercise, and the sentence that its card has for it.</summary>
    public IReadOnlyList<(string Exercise, string Sentence)> GoesWrong =>
        [.. Mistake().Matches(Text).Select(mistake => (mistake.Groups["id"].Value, mistake.Groups["sentence"].Value))];

    /// <summary>The exercises, derivations, questions and predictions that it speaks of.</summary>
    public IEnumerable<string> Ids => Id().Matches(Text).SelectMany(match => match.Groups["id"].Captures).Select(id => id.Value);

    public static TeachingPage Of(string lesson) => new($"{lesson[..2]}.md");

    [GeneratedRegex("^## (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| (?!Section )(?<section>[^|]+) \|( (?<minutes>\d+) \|){3}$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PlanRow();

    [GeneratedRegex(@"^- \*\*(?<id>\d+\.D?\d+)\*\* \*(?<sentence>.+?)\* [A-Z-]", RegexOptions.Multiline)]
    private static partial Regex Mistake();

    [GeneratedRegex(@"\b(exercise|exercises|derivation|question|Exercise|Exercises|Derivation|Question) (?<id>\d+\.[DQP]?\d+)((, | and | to )(?<id>\d+\.[DQP]?\d+))*|(?<id>\b\d+\.[DQP]\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
