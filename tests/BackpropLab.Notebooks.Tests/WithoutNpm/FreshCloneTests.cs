using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Charts;
using BackpropLab.Notebooks.Tests.Report.Formulas;

namespace BackpropLab.Notebooks.Tests.WithoutNpm;

[Collection(BrowserCollection.Name)]
public sealed class FreshCloneTests(BrowserFixture browser)
{
    const string Lesson = "02-logistic-baseline";

    [Fact]
    public async Task Built_with_the_SDK_alone_and_the_network_off_a_lesson_has_every_chart_drawn_and_every_formula_set()
    {
        await using var page = await browser.OpenAsync();
        using var machine = new BareMachine();
        foreach (var part in (string[])["lib", "Directory.Build.props", "Directory.Packages.props", "global.json", "THIRD-PARTY-NOTICES.md", $"notebooks/{Lesson}.dib"])
            machine.Clone(part);

        // Ahead of time the worker is compiled by a package of its own, which takes half a minute and shows nothing here.
        var run = await machine.DotnetAsync(
            "run", "--project", "lib/BackpropLab.Cli", $"-p:RestoreSources={machine.EmptyFeed}", "-p:PublishReadyToRun=false", "-p:UseSharedCompilation=true", "--", "run", $"notebooks/{Lesson}.dib");
        Assert.True(run.Code == 0, run.Output + run.Errors);
        await page.Page.GotoAsync(new Uri(Path.Combine(machine.Folder, "report", $"{Lesson}.html")).AbsoluteUri);
        await page.DrawnAsync();

        Assert.InRange(await page.Page.Locator(".bl-plot[data-state=drawn] svg.main-svg:first-child .trace").CountAsync(), 5, 100);
        var formulas = await page.TypesettingAsync();
        Assert.Empty(formulas.Faults);
        Assert.InRange(formulas.Count, 30, 300);
        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);
        Assert.StartsWith("3.", await page.Page.EvaluateAsync<string>("Plotly.version"));
    }
}
