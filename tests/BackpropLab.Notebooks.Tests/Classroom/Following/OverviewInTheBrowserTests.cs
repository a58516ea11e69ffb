using BackpropLab.Exercises;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>The overview as a class sees it on the wall, and its teacher alone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OverviewInTheBrowserTests(BrowserFixture browser) : IAsyncLifetime
{
    static readonly string[] sentences = [.. Courses.Found.Function("3.4")!.Misconceptions.Select(misconception => misconception.Sentence)];

    OpenClass open = null!;

    public async ValueTask InitializeAsync() => open = await OpenClass.StartAsync();

    public ValueTask DisposeAsync() => open.DisposeAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Both_views_are_accessible_and_fit_in_light_and_dark(int width)
    {
        await ClassAsync();
        await using var page = await browser.OpenAsync(width: width, height: 720);
        await open.ShowAsync(page);
        await page.UntilAsync("document.querySelectorAll('.cl-exercise').length === 2");

        await AccessibleAsync(page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Projector view" }).ClickAsync();
        await page.UntilAsync("document.querySelectorAll('#students tbody tr').length === 5");
        await AccessibleAsync(page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show its code: the commonest mistake of 3.4" }).ClickAsync();
        await page.UntilAsync("document.getElementById('wrong').open");
        await AccessibleAsync(page);
        await page.Page.GotoAsync(open.Server.Address.ToString());
        await AccessibleAsync(page);
    }

    [Fact]
    public async Task On_the_projector_neither_names_nor_counts_under_three_are_shown()
    {
        await ClassAsync();
        await using var page = await browser.OpenAsync(width: 1280, height: 720);
        await open.ShowAsync(page);
        await page.UntilAsync("document.querySelectorAll('.cl-exercise').length === 2");
        var projected = await page.Page.Locator("body").InnerTextAsync();

        Assert.Contains(sentences[0], projected);
        Assert.DoesNotContain(sentences[3], projected);
        Assert.Contains("3 of 5 solved", projected);
        Assert.DoesNotContain("trying", projected);
        Assert.DoesNotContain("Ada", projected);

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Projector view" }).ClickAsync();
        var all = await page.Page.Locator("body").InnerTextAsync();
        Assert.Contains(sentences[3], all);
        Assert.Contains("1 trying", all);
        Assert.Contains("Ada", all);
    }

    [Fact]
    public async Task One_click_shows_the_commonest_mistake_as_code_to_be_mended()
    {
        await ClassAsync();
        await using var page = await browser.OpenAsync(width: 1280, height: 720);
        await open.ShowAsync(page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show its code: the commonest mistake of 3.4" }).ClickAsync();

        await page.UntilAsync("document.getElementById('wrong').open");

        var code = page.Page.GetByLabel("The code, to be mended together");
        Assert.Equal("Matrix<double> HiddenDelta(Matrix<double> delta2, Matrix<double> W2, Matrix<double> z1) =>\n    delta2 * W2.Transpose();", await code.InputValueAsync());
        await code.FillAsync("mended");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        Assert.False(await page.Page.EvaluateAsync<bool>("document.getElementById('wrong').open"));
    }

    [Fact]
    public async Task A_result_that_is_read_out_is_typed_in_and_told_back()
    {
        await ClassAsync();
        await using var page = await browser.OpenAsync(width: 1280, height: 720);
        await open.ShowAsync(page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Projector view" }).ClickAsync();
        var code = page.Page.GetByLabel("Result code");

        await code.FillAsync(ResultCode.Of(new("3.4", "solved", [], null, default), seat: 9)!);
        await code.PressAsync("Enter");
        await page.UntilAsync("document.getElementById('said').textContent === 'seat 9, 3.4: solved'");
        await page.UntilAsync("document.querySelector('.cl-exercise .cl-facts').textContent.startsWith('4 of 6 solved')");
        await code.FillAsync("ABCDEFGH");
        await code.PressAsync("Enter");
        await page.UntilAsync("document.getElementById('said').textContent.startsWith('These are not the eight letters')");

        Assert.All(page.Errors, error => Assert.Contains("400", error));
    }

    static async Task AccessibleAsync(BrowserPage page)
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await page.IsAccessibleAsync();
        }

        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");
        Assert.Empty(page.Errors);
        Assert.Empty(page.ForeignRequests);
    }

    /// <summary>Five students: three made the first mistake of 3.4 before they solved it, one makes the fourth, one answers a question.</summary>
    async Task ClassAsync()
    {
        foreach (var name in new[] { "Ada", "Ben", "Cleo" })
            await open.TellAsync(await open.JoinAsync(name), OpenClass.Attempt("3.4", "not-yet", sentences[0], minutesAgo: 4), OpenClass.Attempt("3.4", "solved"));
        await open.TellAsync(await open.JoinAsync("Dan"), OpenClass.Attempt("3.4", "not-yet", sentences[3]));
        await open.TellAsync(await open.JoinAsync("Eve"), OpenClass.Attempt("3.Q1", "not-yet", answer: "a"));
    }
}
