using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Report;
using BackpropLab.Notebooks.Tests.Studio;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>Pages of ours let run what an output brings and nothing else: their policies must let the widgets live.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WidgetsOnOurPagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task They_live_in_a_report_that_is_opened_from_a_file()
    {
        using var folder = new TemporaryFolder();
        HtmlReport.Write(
            [
                Ran.Notebook(
                    "/course/notebooks/05-live.dib",
                    Ran.Markdown("# Live"),
                    Ran.Code(1, "Microscope.Show(net, sample)", Ran.Html(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample).ToHtml(), 1)),
                    Ran.Code(2, "Playground.Show()", Ran.Html(Playground.Show().ToHtml(), 2))),
            ],
            folder.Path, Sample.Stamp);
        await using var page = await browser.OpenAsync(ColorScheme.Dark);
        await page.Page.GotoAsync(new Uri(Path.Combine(folder.Path, "05-live.html")).AbsoluteUri);

        await BeginAndStepAsync(page);

        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task They_live_in_the_courses_page()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            "# Live",
            $"""
            #r "{Repository.Root}/lib/bin/BackpropLab.dll"
            #r "{Repository.Root}/lib/bin/MathNet.Numerics.dll"
            using BackpropLab;
            """,
            "Microscope.Show(Mlp.Create([2, 2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1), (Rows.Of([1, 0.5]), Rows.Of([1])))",
            "Playground.Show()");
        await using var page = await notebook.OpenAsync(browser);

        await BeginAndStepAsync(page);
    }

    static async Task BeginAndStepAsync(BrowserPage page)
    {
        await page.UntilAsync("document.querySelectorAll('[data-live][data-state=begun]').length === 2");
        await page.Page.Locator("[data-live=microscope] .bl-main").ClickAsync();
        await Assertions.Expect(page.Page.Locator("[aria-current=step]")).ToHaveTextAsync("Forward");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "One epoch" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".bl-count")).ToHaveTextAsync("Epoch 1");
        Assert.Empty(page.Errors);
        Assert.Empty(page.ForeignRequests);
    }
}
