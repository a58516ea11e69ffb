using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Studio;

/// <summary>A page and another program write one notebook at the same time, at random; each line that either writes is marked.</summary>
public sealed partial class EditingAtRandomTests(ITestOutputHelper output)
{
    /// <summary>A cell in a form of its own, which nobody here writes in.</summary>
    const string Odd = "#!markdown\r\n\r\n\r\n# A heading  \r\n\r\n\ttext with spaces at its end   \r\n\r\n\r\n\r\n";

    /// <summary>What never comes to its end is a failure too; longer runs are asked for in this time.</summary>
    const int MostMilliseconds = 600_000;

    static readonly string? given = Environment.GetEnvironmentVariable("LAB_EDITING_SECONDS");

    static TimeSpan Time => TimeSpan.FromSeconds(given is null ? 20 : double.Parse(given, CultureInfo.InvariantCulture));

    readonly ConcurrentDictionary<string, bool> written = [];
    int count;

    [Fact(Timeout = MostMilliseconds)]
    public async Task Whoever_writes_when_nothing_is_lost_and_what_nobody_wrote_in_stays_byte_for_byte()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var notebook = await WatchedNotebook.StartForeignAsync("1");
        File.WriteAllText(notebook.Path, $"{Odd}#!csharp\n\n// first\n\n#!csharp\n\n// second\n\n#!csharp\n\n// third\n");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.Until(() => window.Cells.Count == 4);

        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(Time);
        var (page, program) = (WriteInPage(window, new Random(seed), end.Token), Task.Run(() => WriteInFile(notebook.Path, new Random(seed + 1), end.Token)));
        await Task.WhenAll(page, program);
        await window.Quiet(TimeSpan.FromSeconds(3));
        for (var number = 1; number <= window.Cells.Count; number++)
            await Decide(window, number);
        await window.Quiet(TimeSpan.FromSeconds(2));

        var text = File.ReadAllText(notebook.Path);
        var conflicts = string.Concat(window.Cells.Select(cell => (string?)cell["conflict"]));
        output.WriteLine($"{await page} edits in the page, of which {decided} met another of the same cell; {await program} saves of the program; {window.Cells.Count} cells.");
        Assert.Empty(written.Keys.Where(mark => !text.Contains(mark) && !conflicts.Contains(mark)).Order());
        Assert.Contains(Odd, text);
        Assert.Equal(DibDocument.Parse(text, "n").Cells.Select(cell => cell.Source), window.Cells.Select(cell => (string)cell["source"]!));
        Assert.Equal([notebook.Path], Directory.GetFiles(Path.GetDirectoryName(notebook.Path)!));
    }

    int decided;

    string Mark(char who)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"// {who}{Interlocked.Increment(ref count)};");
        written[mark] = true;
        return mark;
    }

    async Task<int> WriteInPage(LessonWindow window, Random random, CancellationToken end)
    {
        var edits = 0;
        while (!end.IsCancellationRequested)
        {
            await window.Quiet(TimeSpan.FromMilliseconds(random.Next(1, 40)));
            var code = Enumerable.Range(1, window.Cells.Count).Where(number => (bool)window.Cells[number - 1]["isCode"]!).ToArray();
            var number = code[random.Next(code.Length)];
            if (random.Next(12) == 0)
            {
                await window.SayAsync(new { kind = "insert", after = window.Key(number), source = Mark('p') });
                await window.AnswerAsync("inserted");
            }
            else
            {
                var source = (string)window.Cells[number - 1]["source"]!;
                var mark = Mark('p');
                // What is refused is not lost: the window has it still.
                if ((string)(await window.EditAsync(number, WithMark(source, mark, random)))["outcome"]! == "refused")
                    written.TryRemove(mark, out _);
                await Decide(window, number);
            }

            edits++;
        }

        return edits;
    }

    /// <summary>A person who is asked keeps both texts, until the answer is taken.</summary>
    async Task Decide(LessonWindow window, int number)
    {
        var key = window.Key(number);
        while (window.Cells.FirstOrDefault(cell => (int)cell["key"]! == key) is { } cell && (string?)cell["conflict"] is { } mine)
        {
            decided++;
            var theirs = (string)cell["source"]!;
            var both = string.Join('\n', [.. theirs.Split('\n'), .. mine.Split('\n').Except(theirs.Split('\n'))]);
            await window.SayAsync(new { kind = "resolve", cell = key, take = "mine", @base = theirs, held = new[] { mine }, source = both });
            await window.AnswerAsync("edited");
            await window.Quiet(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>A program that reads, thinks for a moment, and writes, in place or by another file that takes the name.</summary>
    int WriteInFile(string path, Random random, CancellationToken end)
    {
        var saves = 0;
        var exchanged = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dib");
        for (; !end.IsCancellationRequested; saves++)
        {
            var text = File.ReadAllText(path);
            Thread.Sleep(random.Next(80));
            var places = Delimiter().Matches(text).Skip(1).Select(match => match.Index).ToArray();
            if (random.Next(8) == 0)
                text = text.Insert(places[random.Next(places.Length)], $"#!csharp\n\n{Mark('o')}\n\n");
            else
                text = WithMark(text, Mark('o'), random);
            if (random.Next(2) == 0)
            {
                File.WriteAllText(path, text);
            }
            else
            {
                File.WriteAllText(exchanged, text);
                File.Move(exchanged, path, overwrite: true);
            }

            Thread.Sleep(random.Next(250));
        }

        return saves;
    }

    /// <summary>A text with a marked line more, below one that is marked or was there at first.</summary>
    static string WithMark(string text, string mark, Random random)
    {
        var lines = MarkedLine().Matches(text);
        var line = lines[random.Next(lines.Count)];
        return new StringBuilder(text).Insert(line.Index + line.Length, $"\n{mark}").ToString();
    }

    [GeneratedRegex("^#!", RegexOptions.Multiline)]
    private static partial Regex Delimiter();

    [GeneratedRegex("^// [a-z0-9]+;?", RegexOptions.Multiline)]
    private static partial Regex MarkedLine();
}
