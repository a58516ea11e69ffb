using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Report.Formulas;

[Collection(BrowserCollection.Name)]
public sealed class FormulasInTheBrowserTests(BrowserFixture browser, LessonTexts lessons) : IClassFixture<LessonTexts>
{
    public static TheoryData<string> Notebooks => Run.CourseTests.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_formula_of_a_lesson_is_set_and_fits_a_phone(string notebook)
    {
        await using var page = await OpenAsync(notebook, width: 360);

        var typeset = await page.TypesettingAsync();

        Assert.Empty(typeset.Faults);
        Assert.Equal(CourseFormulas.In(notebook).Any(), typeset.Count > 0);
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(page.Errors);
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task A_formula_in_a_text_is_as_large_as_the_text()
    {
        await using var page = await OpenAsync("03-mlp-backprop.dib");

        var ratios = await page.Page.EvaluateAsync<double[]>(
            """
            () => [...document.querySelectorAll("p > math, td > math")].map(formula =>
              parseFloat(getComputedStyle(formula).fontSize) / parseFloat(getComputedStyle(formula.parentElement).fontSize))
            """);

        Assert.True(ratios.Length > 50);
        Assert.All(ratios, ratio => Assert.Equal(1, ratio));
    }

    [Fact]
    public async Task Where_there_is_no_room_a_formula_goes_on_below_at_its_wide_spaces()
    {
        await using var wide = await OpenAsync("03-mlp-backprop.dib", width: 1200);
        await using var narrow = await OpenAsync("03-mlp-backprop.dib", width: 360);

        Assert.Equal(1, await LinesAsync(wide));
        Assert.InRange(await LinesAsync(narrow), 2, 4);

        static Task<int> LinesAsync(BrowserPage page) => page.Page.EvaluateAsync<int>(
            """
            () => {
              const boxes = [...document.querySelectorAll(".nb-formula")].map(e => e.querySelectorAll(":scope > math")).find(pieces => pieces.length === 4);
              let lines = 0, bottom = -Infinity;
              for (const piece of boxes) {
                const box = piece.getBoundingClientRect();
                if (box.top >= bottom) lines++;
                bottom = Math.max(bottom, box.bottom);
              }
              return lines;
            }
            """);
    }

    [Fact]
    public async Task A_formula_that_is_too_wide_scrolls_by_finger_and_keyboard_and_shows_that_it_does()
    {
        await using var page = await OpenAsync("07-softmax.dib", width: 360);
        await UnfoldAsync(page);
        var wide = page.Page.Locator(".nb-formula[tabindex]").First;

        await wide.FocusAsync();
        await wide.PressAsync("ArrowRight");
        await page.UntilAsync("document.activeElement.scrollLeft > 20");

        Assert.Contains("local", await wide.EvaluateAsync<string>("element => getComputedStyle(element).backgroundAttachment"));
        Assert.True(await page.Page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.nb-formula')].every(e => (e.scrollWidth > e.clientWidth) === (e.tabIndex === 0))"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task A_page_of_formulas_is_accessible_and_they_are_mathematics_to_a_screen_reader(ColorScheme scheme, int width)
    {
        await using var page = await OpenAsync("07-softmax.dib", width, scheme);

        await page.IsAccessibleAsync();
        await UnfoldAsync(page);
        await page.IsAccessibleAsync();
        Assert.Equal(await page.Page.Locator("math").CountAsync(), await page.Page.GetByRole(AriaRole.Math).CountAsync());
    }

    // Formulas of a derivation stand folded below the exercise that asks for them.
    static Task UnfoldAsync(BrowserPage page) =>
        page.Page.EvaluateAsync("document.querySelectorAll('.nb-text details').forEach(details => details.open = true)");

    async Task<BrowserPage> OpenAsync(string notebook, int width = 1200, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser.OpenAsync(scheme, width);
        await page.Page.GotoAsync(lessons.Address(notebook));
        return page;
    }
}
