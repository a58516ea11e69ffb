using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.DotNet.Interactive.Documents;

namespace BackpropLab.Notebooks.Tests.Dib;

/// <summary>.NET Interactive's own parser beside ours: what both accept has the same cells.</summary>
public class DibOracleTests
{
    static readonly (string Name, string[] Aliases)[] Kernels =
    [
        ("csharp", ["c#", "cs"]), ("fsharp", ["f#", "fs"]), ("html", []), ("http", []), ("javascript", ["js"]),
        ("mermaid", []), ("pwsh", ["powershell"]), ("value", []), ("markdown", ["md"]),
    ];

    public static TheoryData<string> Notebooks =>
        [.. Directory.GetFiles(Repository.Notebooks, "*.dib", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Notebooks, path)).Order()];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_notebook_has_the_cells_that_NET_Interactive_finds_in_it(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Notebooks, name));
        Assert.Equal(Theirs(text), Ours(text));
    }

    [Fact]
    public void Whatever_both_accept_has_the_same_cells_in_both()
    {
        var compared = 0;
        Prop.ForAll(Dibs.Mixture.ToArbitrary(), text =>
        {
            if (HasStrayReturns(text) || EndsInMeta(text) || Ours(text) is not { } ours || Theirs(text) is not { } theirs)
                return;
            compared++;
            Assert.True(theirs.SequenceEqual(ours), $"{JsonSerializer.Serialize(text)} is {JsonSerializer.Serialize(theirs)} there and {JsonSerializer.Serialize(ours)} here.");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
        Assert.True(compared > 5_000, $"Only {compared} of 10,000 were accepted by both: that proves little.");
    }

    static List<DibCell>? Ours(string text)
    {
        try
        {
            return [.. DibDocument.Parse(text, "oracle.dib").Cells.Select(cell => cell with { Language = Kernels.FirstOrDefault(kernel => kernel.Aliases.Contains(cell.Language)).Name ?? cell.Language })];
        }
        catch (DibFormatException)
        {
            return null;
        }
    }

    static List<DibCell>? Theirs(string text)
    {
        var known = new KernelInfoCollection();
        foreach (var (name, aliases) in Kernels)
            known.Add(new KernelInfo(name, aliases: aliases));
        known.DefaultKernelName = "csharp";
        try
        {
            // A file without a cell has one there, which is empty; ours has none.
            return [.. CodeSubmission.Parse(WithoutMark(text), known).Elements.Select(element => new DibCell(element.KernelName ?? "csharp", element.Contents)).Where(cell => cell.Source.Length > 0)];
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or NullReferenceException or KeyNotFoundException or InvalidCastException or NotSupportedException)
        {
            // It has no refusal of its own: what it does not accept ends in whatever comes.
            return null;
        }
    }

    /// <summary>Whoever reads a file takes a byte order mark off before the parser sees it.</summary>
    static string WithoutMark(string text) => text is ['\uFEFF', .. var rest] ? rest : text;

    /// <summary>
    /// A carriage return at a line's end that is not half of CR LF is content there. Here it goes with the line's end:
    /// a file that is written and read again could not hold it.
    /// </summary>
    static bool HasStrayReturns(string text) => text.Contains("\r\r") || text.EndsWith('\r');

    /// <summary>Where nothing comes after the metadata, its last line is a cell too there: a slip that no notebook with cells meets.</summary>
    static bool EndsInMeta(string text) =>
        text.Split('\n').SkipWhile(line => !WithoutMark(line).StartsWith("#!meta", StringComparison.Ordinal)).ToArray() is [_, .. var after]
        && !after.Any(line => line.StartsWith("#!", StringComparison.Ordinal));
}
