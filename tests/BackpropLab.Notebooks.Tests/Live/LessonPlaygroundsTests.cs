using System.Text.RegularExpressions;
using BackpropLab.Charts;
using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>What the lessons say of their playgrounds, asked of the page's own arithmetic.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class LessonPlaygroundsTests(BrowserFixture browser)
{
    [Fact]
    public async Task Lesson_1_the_line_stays_where_it_is_and_eight_units_bend_it()
    {
        var line = await LearntAsync("01-dataset.dib", "", 200, 2000);
        var bent = await LearntAsync("01-dataset.dib", "layers=8", 1000);

        Assert.Equal(line[0].Right, line[1].Right);
        Assert.InRange(line[1].Right, 0.8, 0.9);
        Assert.Equal(1, bent[0].Right);
    }

    [Fact]
    public async Task Lesson_4_batches_need_many_times_fewer_epochs()
    {
        var batches = await LearntAsync("04-mini-batch.dib", "", 200);
        var all = await LearntAsync("04-mini-batch.dib", "batch=all", 2000);

        Assert.True(batches[0].Right > 0.98);
        Assert.True(all[0].Right < batches[0].Right);
    }

    [Fact]
    public async Task Lesson_5_many_of_the_sixteen_die()
    {
        var relus = await LearntAsync("05-tanh-vs-relu.dib", "", 50);

        Assert.True(relus[0].Dead >= 5, $"{relus[0].Dead} are dead.");
    }

    [Fact]
    public async Task Lesson_10_times_20_most_units_are_flat_and_times_1_none_is_and_all_rows_are_right()
    {
        var large = await LearntAsync("10-why-it-works.dib", "", 0, 500);
        var usual = await LearntAsync("10-why-it-works.dib", "scale=1", 1000);

        Assert.All(large, state => Assert.True(state.Flat > 12, $"{state.Flat} are flat."));
        Assert.Equal((0, 1.0), (usual[0].Flat, usual[0].Right));
        Assert.True(large[1].Right < 0.9);
    }

    async Task<State[]> LearntAsync(string lesson, string other, params int[] epochs)
    {
        var text = Settings().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Notebooks, "source", lesson), TestContext.Current.CancellationToken)).Groups[1].Value;
        await using var page = await browser.OpenAsync();
        return await page.AskAsync<State[]>(["experiment"], """
            (() => {
              const experiment = new Experiment(given.settings);
              return given.epochs.map(epochs => {
                while (experiment.epochs < epochs) experiment.epoch();
                experiment.score();
                const idle = idleShares(experiment.net, experiment.train).slice(1, -1).flatMap(layer => [...layer]);
                return { right: experiment.onTrain.accuracy, flat: idle.filter(share => share > 0.5).length, dead: idle.filter(share => share === 1).length };
              });
            })()
            """, new { Settings = PlaygroundSettings.Of($"{text} {other}", hasOwnData: false).Values, Epochs = epochs });
    }

    [GeneratedRegex("Playground\\.Show\\(\"([^\"]*)\"\\)")]
    private static partial Regex Settings();

    sealed record State(double Right, int Flat, int Dead);
}
