using BackpropLab.Notebooks.Tests.KernelInPlace;
using BackpropLab.Notebooks.Tests.Language;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Flow;

/// <summary>Edits a page at random, and compares it with fresh runs.</summary>
static class FlowOracle
{
    /// <summary>Tries a page. Gives what is wrong with it, or null.</summary>
    public static async Task<string?> TryAsync(int seed, int cells, int edits)
    {
        var random = new Random(seed);
        var source = new RandomCells(random);
        var page = Page([.. Enumerable.Range(0, cells).Select(_ => source.Next())]);
        var story = new List<string>();
        await page.RunAsync();
        for (var edit = 0; edit < edits; edit++)
        {
            var before = string.Join("\n--\n", page.Texts);
            story.Add(Edit(page, random, source));
            if (random.Next(2) == 0)
            {
                var some = random.Next(page.Texts.Count);
                story.Add($"cell {some + 1} runs");
                await page.RunAsync(some);
            }

            if (!await page.RunAsync())
                return $"seed {seed}: something is stale after all has run\n{Story()}";
            var fresh = Page(page.Texts);
            await fresh.RunAsync();
            var wrong = Enumerable.Range(0, page.Texts.Count).Where(i => page.Outputs[i] != fresh.Outputs[i]).ToArray();
            if (wrong.Length > 0)
                return $"seed {seed}: cell {wrong[0] + 1} shows {page.Outputs[wrong[0]]}, a fresh run {fresh.Outputs[wrong[0]]}\n{Story()}";

            string Story() => $"{before}\n=====\n{string.Join('\n', story)}\n=====\n{string.Join("\n--\n", page.Texts.Select((text, i) => $"[{i + 1}] {text}"))}";
        }

        return null;
    }

    static LivePageOfCells Page(IReadOnlyList<string> cells)
    {
        var session = new InPlaceSession(TimeSpan.FromMinutes(1));
        return new(cells, RunAsync, Help.AskAsync);

        async Task<string> RunAsync(string code, int? after, int number)
        {
            var error = await session.Run(code, after, number);
            return string.Join('\n', session.Said.Select(Text)) + error?.Message;
        }
    }

    static string Text(MessageContent said) => said switch
    {
        OutputText text => text.Text,
        ExecuteResult result => $"{result.Data["text/plain"]}",
        _ => said.ToString(),
    };

    static string Edit(LivePageOfCells page, Random random, RandomCells source)
    {
        var at = random.Next(page.Texts.Count);
        switch (random.Next(8))
        {
            case 0 when page.Texts.Count > 2:
                var removed = page.Texts[at];
                page.Remove(at);
                return $"cell {at + 1} is taken away: {removed}";
            case 1:
                page.Insert(at, source.Next());
                return $"cell {at + 1} is new: {page.Texts[at]}";
            case 2:
                page.Edit(at, page.Texts[at] + " // a remark");
                return $"cell {at + 1} gets a remark";
            default:
                var before = page.Texts[at];
                page.Edit(at, source.Next());
                return $"cell {at + 1} was {before}, is {page.Texts[at]}";
        }
    }
}
