namespace BackpropLab.Notebooks.Tests.Flow;

/// <summary>A lesson that is edited and brought up to date shows what a fresh run shows; here one, all where LAB_ALL_LESSONS says so.</summary>
public class LessonFlowTests
{
    public static TheoryData<string> Lessons => Environment.GetEnvironmentVariable("LAB_ALL_LESSONS") == "1"
        ? [.. Directory.GetFiles(Repository.Notebooks, "*.dib").Order().Select(path => Path.GetFileName(path)).Where(name => name[0] is '0' or '1')]
        : ["02-logistic-baseline.dib"];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task A_lesson_whose_cells_are_edited_is_brought_up_to_date(string lesson)
    {
        var texts = DibDocument.Load(Path.Combine(Repository.Notebooks, lesson)).Cells.Where(cell => cell.IsCSharp).Select(cell => cell.Source).ToArray();
        await using var kernel = KernelClient.Start(Repository.Notebooks, new KernelOptions());
        var page = Page(texts, kernel);
        await page.RunAsync();
        var random = new Random(4);
        for (var edit = 0; edit < 5; edit++)
        {
            var at = random.Next(1, texts.Length);
            page.Edit(at, Edited(page.Texts[at]));
            Assert.True(await page.RunAsync());
        }

        Assert.True(page.Runs < 3 * texts.Length, $"{page.Runs} runs of {texts.Length} cells");
        await using var other = KernelClient.Start(Repository.Notebooks, new KernelOptions());
        var fresh = Page(page.Texts, other);
        await fresh.RunAsync();
        for (var i = 0; i < texts.Length; i++)
        {
            // How long something takes is another time each time, and who foretells what has been seen is told so.
            if (!texts[i].Contains("Seconds", StringComparison.Ordinal) && !texts[i].Contains("Exercise.Predict", StringComparison.Ordinal))
                Assert.Equal(fresh.Outputs[i], page.Outputs[i]);
        }
    }

    /// <summary>Another number, so that what it computes is something else; or a statement more.</summary>
    static string Edited(string code) => code.Contains("seed: 42", StringComparison.Ordinal) ? code.Replace("seed: 42", "seed: 43", StringComparison.Ordinal)
        : code.Contains("epoch <= 10", StringComparison.Ordinal) ? code.Replace("epoch <= 10", "epoch <= 9", StringComparison.Ordinal)
        : $"Console.WriteLine(\"edited\");\n{code}";

    static LivePageOfCells Page(IEnumerable<string> texts, KernelClient kernel) => new(
        texts,
        async (code, after, number) =>
        {
            var run = await kernel.ExecuteAsync(code, TimeSpan.FromMinutes(2), after: after, number: number);
            return string.Join('\n', run.Outputs.Select(Text));
        },
        request => kernel.AskAsync(request));

    static string Text(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text,
        DisplayOutput display => display.Data.TryGetValue("text/plain", out var plain) ? plain.ToString() : "",
        ErrorOutput error => error.Message,
        _ => "",
    };
}
