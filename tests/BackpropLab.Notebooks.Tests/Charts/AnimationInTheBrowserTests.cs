using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Charts;

[Collection(BrowserCollection.Name)]
public sealed class AnimationInTheBrowserTests(BrowserFixture browser)
{
    const string Corner = "document.querySelector('.bl-plot').data[0].z[0][0]";

    [Fact]
    public async Task It_stands_still_on_the_last_frame_until_it_is_played()
    {
        await using var page = await browser.OpenAsync();
        await ShowAsync(page);

        await Assertions.Expect(Slider(page)).ToHaveAttributeAsync("aria-valuetext", new Regex("^epoch 2000, loss .*, accuracy .* %$"));
        Assert.Equal("50", await Slider(page).InputValueAsync());
        await page.Page.WaitForTimeoutAsync(400);
        Assert.Equal("50", await Slider(page).InputValueAsync());
    }

    [Fact]
    public async Task Arrow_keys_on_the_slider_step_through_the_frames()
    {
        await using var page = await browser.OpenAsync();
        await ShowAsync(page);
        var before = await page.Page.EvaluateAsync<double>(Corner);

        await Slider(page).FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(Slider(page)).ToHaveAttributeAsync("aria-valuetext", new Regex("^epoch 1960,"));
        await page.Page.Keyboard.PressAsync("Home");

        await Assertions.Expect(Slider(page)).ToHaveAttributeAsync("aria-valuetext", new Regex("^epoch 0,"));
        await Assertions.Expect(page.Page.Locator(".bl-controls span")).ToHaveTextAsync(new Regex("^epoch 0, loss "));
        await page.UntilAsync($"before => {Corner} !== before", before);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Play_starts_again_from_the_first_frame_and_pause_stops()
    {
        await using var page = await browser.OpenAsync();
        await ShowAsync(page);
        var button = page.Page.GetByRole(AriaRole.Button, new() { Name = "Play" });

        await page.Page.EvaluateAsync("""
            () => {
              const slider = document.querySelector(".bl-controls input");
              new MutationObserver(() => window.firstFrame ??= slider.value).observe(slider, { attributeFilter: ["aria-valuetext"] });
            }
            """);
        await button.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await IsPlayingAsync(page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(button).ToBeVisibleAsync();
        // The frame that was on its way arrives.
        await page.Page.WaitForTimeoutAsync(400);
        var stopped = await Slider(page).InputValueAsync();
        await page.Page.WaitForTimeoutAsync(600);

        Assert.Equal(stopped, await Slider(page).InputValueAsync());
        Assert.Equal("0", await page.Page.EvaluateAsync<string>("window.firstFrame"));
    }

    [Fact]
    public async Task Pause_and_play_at_once_do_not_play_twice()
    {
        await using var page = await browser.OpenAsync();
        await ShowAsync(page);

        var waiting = await page.Page.EvaluateAsync<int>("""
            () => new Promise(resolve => {
              const wait = window.setTimeout;
              let waiting = 0, most = 0, frames = 0;
              window.setTimeout = (then, time) => {
                most = Math.max(most, ++waiting);
                return wait(() => { waiting--; then(); }, time);
              };
              const [button, slider] = document.querySelector(".bl-controls").children;
              new MutationObserver(() => {
                frames++;
                if (frames === 4) most = 0;
                if (frames === 8) resolve(most);
              }).observe(slider, { attributeFilter: ["aria-valuetext"] });
              for (let presses = 0; presses < 3; presses++) button.click();
            })
            """);

        Assert.Equal(1, waiting);
    }

    [Fact]
    public async Task Under_reduced_motion_it_only_steps()
    {
        await using var page = await browser.OpenAsync(reducedMotion: ReducedMotion.Reduce);
        await ShowAsync(page);

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Slider(page).FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(Slider(page)).ToHaveAttributeAsync("aria-valuetext", new Regex("^epoch 1960,"));
    }

    [Fact]
    public async Task It_stops_when_the_reader_asks_for_less_motion()
    {
        await using var page = await browser.OpenAsync();
        await ShowAsync(page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await IsPlayingAsync(page);

        await page.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await page.Page.WaitForTimeoutAsync(400);
        var stopped = await Slider(page).InputValueAsync();
        await page.Page.WaitForTimeoutAsync(600);
        Assert.Equal(stopped, await Slider(page).InputValueAsync());
    }

    [Fact]
    public async Task A_frame_stays_when_the_page_changes_its_theme()
    {
        await using var page = await browser.OpenAsync();
        await ShowAsync(page);
        await Slider(page).FocusAsync();
        await page.Page.Keyboard.PressAsync("Home");
        await page.UntilAsync($"Math.abs({Corner} - 0.5) < 0.4");
        var first = await page.Page.EvaluateAsync<double>(Corner);

        await page.Page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
        await page.UntilAsync("getComputedStyle(document.querySelector('.bl-plot .xtick text')).fill === 'rgb(230, 232, 235)'");

        Assert.Equal(first, await page.Page.EvaluateAsync<double>(Corner));
    }

    static async Task ShowAsync(BrowserPage page)
    {
        await page.ShowChartsAsync(CourseGallery.Animation().ToHtml());
        await Assertions.Expect(Slider(page)).ToBeVisibleAsync();
    }

    // However slow the machine is: more than a number of frames might pass between two looks.
    static Task IsPlayingAsync(BrowserPage page) => page.UntilAsync(
        "() => { const frame = document.querySelector('.bl-controls input').value; return 0 < frame && frame < 50; }");

    static ILocator Slider(BrowserPage page) => page.Page.GetByRole(AriaRole.Slider, new() { Name = "Epoch" });
}
