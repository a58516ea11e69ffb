using System.Globalization;
using BackpropLab.Charts;
using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Exercises;
using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>What "Show as C#" gives, run as a cell, beside what is on the screen.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CellOfThePlaygroundTests(BrowserFixture browser, LibrarySessions sessions) : IClassFixture<LibrarySessions>
{
    public static TheoryData<string> Settings =>
    [
        "layers=8", "data=circles noise=0.1 layers=3 activation=relu init=He rate=0.3 batch=16", "data=xor layers=2,2 activation=sigmoid init=Glorot scale=2 rate=1 decay=0.5",
        "data=blobs classes=4 noise=2 layers=none rate=0.05 batch=7", "data=spirals classes=3 samples=200 noise=0.2 layers=6 activation=leaky batch=40 start=12 test=0.45", "data=own layers=4 init=zeros",
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task The_cell_reproduces_the_screen(string settings)
    {
        await using var page = await browser.OpenAsync();
        var own = Datasets.MakeMoons(90, 0.2, seed: 3);

        // Some epochs, a part of one, the rest of it with another rate, in other batches, and a part again.
        var screen = await page.AskAsync<Screen>(["experiment", "settings", "cell"], """
            (() => {
              const settings = settingsFrom(given.text, given.usual);
              const experiment = new Experiment(settings, given.own);
              for (let epoch = 0; epoch < 30; epoch++) experiment.epoch();
              for (let step = 0; step < 3; step++) experiment.step();
              experiment.keep();
              experiment.settings = { ...settings, rate: settings.rate / 2 };
              for (let epoch = 0; epoch < 10; epoch++) experiment.epoch();
              experiment.back();
              for (let step = 0; step < 2; step++) experiment.step();
              for (let epoch = 0; epoch < 20; epoch++) experiment.epoch();
              experiment.settings = { ...experiment.settings, batch: 25 };
              for (let epoch = 0; epoch < 3; epoch++) experiment.epoch();
              for (let step = 0; step < 4; step++) experiment.step();
              experiment.score();
              return {
                cell: cellOf(settings, experiment.sizes, experiment.log, "own"), training: experiment.onTrain.loss, test: experiment.onTest.loss,
                weights: experiment.net.W.flatMap(w => [...w]),
              };
            })()
            """, new { Text = settings, Usual = PlaygroundSettings.Of("", hasOwnData: true).Values, Own = LiveData.Of(own) });

        var kernel = await sessions.BeginAsync(KernelEngine.Lab);
        await kernel.Value("var own = Datasets.MakeMoons(90, 0.2, seed: 3);");
        var printed = (await kernel.Run(screen.Cell)).Printed();
        Assert.Equal(screen.Training, Number("training loss "), 1e-9);
        Assert.Equal(screen.Test, Number("test loss "), 1e-9);
        var weights = await kernel.Value("string.Join(\" \", playNet.ParameterNames.Where(name => name[0] == 'W').SelectMany(name => playNet[name].ToRowMajorArray()).Select(w => w.ToString(\"R\", System.Globalization.CultureInfo.InvariantCulture)))");
        Assert.Equal(screen.Weights, weights!.Trim().Trim('"').Split(' ').Select(Parsed), (page, cell) => Math.Abs(page - cell) <= 1e-9);

        double Number(string before) => Parsed(printed.Split('\n').Single(line => line.StartsWith(before, StringComparison.Ordinal))[before.Length..]);
    }

    static double Parsed(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    sealed record Screen(string Cell, double Training, double Test, double[] Weights);
}
