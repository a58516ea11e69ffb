using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Charts;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>Microscopes to look at, and what a hand does with them.</summary>
static class LiveWidgets
{
    public static readonly (Matrix<double> X, Matrix<double> T) Sample = (Rows.Of([1, 0.5]), Rows.Of([1]));

    public static readonly Dataset Moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42).Standardized().Train;

    /// <summary>The network of section 3.5.</summary>
    public static Mlp Tiny()
    {
        var net = Mlp.Create([2, 2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, Initializer.Zeros);
        (net["W1"], net["b1"]) = (Rows.Of([0.5, 0.2], [0.1, 0.3]), Rows.Of([0.1, 0.2]));
        (net["W2"], net["b2"]) = (Rows.Of([0.4], [0.6]), Rows.Of([0.1]));
        return net;
    }

    public static Mlp EightUnits() => Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);

    public static (Mlp Net, Dataset Data) ThreeClasses()
    {
        var data = Datasets.MakeBlobs(60, centers: 3, seed: 5, standardDeviation: 2).Standardized();
        return (Mlp.Create([2, 3, 3], Activation.Relu, Loss.SoftmaxCrossEntropy, seed: 3), data);
    }

    /// <summary>Shows outputs on a page and waits until their scripts have begun.</summary>
    public static async Task ShowLiveAsync(this BrowserPage page, params LiveWidget[] widgets)
    {
        await page.ShowAsync(ChartPage.With([.. widgets.Select(widget => widget.ToHtml())]));
        await page.UntilAsync("[...document.querySelectorAll('[data-live]')].every(figure => figure.dataset.state === 'begun')");
    }

    public static async Task StepAsync(this BrowserPage page, int times)
    {
        for (var step = 0; step < times; step++)
            await page.Page.Locator(".bl-main").ClickAsync();
    }

    public static ILocator Number(this BrowserPage page, string key) => page.Page.Locator($"[data-key='{key}']");

    /// <summary>A number of the table, by its symbol, as it stands there.</summary>
    public static async Task<string> TabledAsync(this BrowserPage page, string symbol)
    {
        await page.Page.EvaluateAsync("document.querySelector('.bl-numbers').open = true");
        await page.UntilAsync("document.querySelector('.bl-numbers tbody tr') !== null");
        return await page.Page.EvaluateAsync<string>(
            "symbol => [...document.querySelectorAll('.bl-numbers tbody tr')].find(row => row.cells[0].textContent === symbol)?.cells[2].textContent ?? 'none'", symbol);
    }
}
