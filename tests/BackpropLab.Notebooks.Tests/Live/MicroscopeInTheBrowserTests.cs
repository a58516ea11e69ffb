using System.Globalization;
using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Charts;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Live;

[Collection(BrowserCollection.Name)]
public sealed class MicroscopeInTheBrowserTests(BrowserFixture browser)
{
    // The sample, two units and the output there, the loss, the output and two units back, the update.
    const int StepsOfTiny = 8;

    [Fact]
    public async Task Step_by_step_every_number_appears_and_is_the_librarys()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample, learningRate: 1));
        Assert.Equal("none", await page.TabledAsync("a⁽¹⁾₁"));

        await page.StepAsync(StepsOfTiny);

        var net = LiveWidgets.Tiny();
        var pass = net.Forward(LiveWidgets.Sample.X);
        var gradients = net.Backward(pass, LiveWidgets.Sample.T);
        foreach (var (symbol, value) in new[]
        {
            ("a⁽¹⁾₁", pass["a1"][0, 0]), ("z⁽¹⁾₂", pass["z1"][0, 1]), ("y", pass["z2"][0, 0]), ("E", net.Loss.Value(pass.Logits, LiveWidgets.Sample.T)),
            ("δ⁽²⁾₁", gradients["delta2"][0, 0]), ("δ⁽¹⁾₁", gradients["delta1"][0, 0]), ("∂E/∂W⁽¹⁾₂₁", gradients["W1"][1, 0]), ("new W⁽¹⁾₁₁", 0.5 - gradients["W1"][0, 0]),
        })
        {
            Assert.Equal(value, double.Parse((await page.TabledAsync(symbol)).Replace('−', '-'), CultureInfo.InvariantCulture), 1e-7);
        }

        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task It_goes_back_the_way_it_came_and_on_into_the_next_round()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample, learningRate: 1));
        var back = page.Page.GetByRole(AriaRole.Button, new() { Name = "Back" });
        await Assertions.Expect(back).ToBeDisabledAsync();

        await page.StepAsync(StepsOfTiny);
        await Assertions.Expect(page.Page.Locator("[aria-current=step]")).ToHaveTextAsync("Update");
        var stepped = await page.TabledAsync("new W⁽²⁾₁₁");
        await page.StepAsync(1);

        await Assertions.Expect(page.Page.Locator("[aria-current=step]")).ToHaveTextAsync("Sample");
        Assert.Equal(stepped, await page.TabledAsync("W⁽²⁾₁₁"));
        for (var step = 0; step <= StepsOfTiny; step++)
            await back.ClickAsync();
        Assert.Equal("0.4", await page.TabledAsync("W⁽²⁾₁₁"));
        await Assertions.Expect(back).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_number_opens_its_formula_in_symbols_with_values_and_as_code()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample));
        await page.StepAsync(StepsOfTiny);

        await page.Number("delta:1:0").ClickAsync();

        var panel = page.Page.Locator(".bl-panel dd");
        Assert.Equal(
            ["δ⁽¹⁾₁ = δ⁽²⁾₁ W⁽²⁾₁₁ · (1 − z⁽¹⁾₁ · z⁽¹⁾₁)", "δ⁽¹⁾₁ = −0.3477 · 0.4 · (1 − 0.5717 · 0.5717) = −0.093639009", "var delta1 = (delta2 * W2.T()).Times(1 - z1.Times(z1));   // delta1[0, 0]"],
            await panel.AllTextContentsAsync());
    }

    [Fact]
    public async Task A_weight_follows_the_pointer_and_the_arrow_keys_and_all_numbers_follow_it()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample));
        await page.StepAsync(StepsOfTiny);
        var box = (await page.Number("W:2:0:0").BoundingBoxAsync())!;

        await page.Page.Mouse.MoveAsync(box.X + 20, box.Y + 8);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + 120, box.Y + 8, new() { Steps = 5 });
        await page.Page.Mouse.UpAsync();
        Assert.Equal("1.4", await page.TabledAsync("W⁽²⁾₁₁"));

        await page.Page.Keyboard.PressAsync("ArrowUp");
        await page.Page.Keyboard.PressAsync("Shift+ArrowUp");
        Assert.Equal("1.95", await page.TabledAsync("W⁽²⁾₁₁"));
        var net = LiveWidgets.Tiny();
        net["W2"] = Rows.Of([1.95], [0.6]);
        Assert.Equal(net.Predict(LiveWidgets.Sample.X)[0, 0], double.Parse(await page.TabledAsync("y"), CultureInfo.InvariantCulture), 1e-7);
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("weight from unit 1 to the output is 1.95. The loss falls");
    }

    [Fact]
    public async Task The_sample_is_dragged_in_its_plane_and_another_one_is_chosen_there()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.EightUnits(), LiveWidgets.Moons, row: 3));
        var before = await page.TabledAsync("x₁");
        var plane = (await page.Page.Locator(".bl-plane").BoundingBoxAsync())!;

        await page.Page.Mouse.MoveAsync(plane.X + 20, plane.Y + plane.Height - 20);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(plane.X + 60, plane.Y + plane.Height - 60, new() { Steps = 4 });
        await page.Page.Mouse.UpAsync();
        Assert.NotEqual(before, await page.TabledAsync("x₁"));

        await page.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Sample of" }).FillAsync("11");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(LiveWidgets.Moons.X[10, 0], double.Parse((await page.TabledAsync("x₁")).Replace('−', '-'), CultureInfo.InvariantCulture), 1e-7);

        foreach (var none in new[] { "0", "281", "5.5", "" })
        {
            await page.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Sample of" }).FillAsync(none);
            await page.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Sample of" })).ToHaveValueAsync("11");
        }

        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Numbers_are_gone_through_by_arrow_keys()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample));
        await page.Number("x:0").FocusAsync();

        foreach (var key in new[] { "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft" })
            await page.Page.Keyboard.PressAsync(key);

        Assert.Equal("W:1:0:0", await page.Page.EvaluateAsync<string>("document.activeElement.dataset.key"));
        await Assertions.Expect(page.Number("W:1:0:0")).ToHaveAttributeAsync("aria-valuenow", "0.5");
        Assert.Equal(1, await page.Page.Locator(".bl-net [tabindex='0']").CountAsync());
        // The drawing is one stop of the Tab key.
        await page.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("INPUT", await page.Page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task A_tap_on_a_unit_that_is_closed_opens_the_number_that_was_tapped()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.EightUnits(), LiveWidgets.Moons));

        // The page hears of the mouse that stands for the finger when the drawing has been arranged anew.
        await page.Page.EvaluateAsync("() => document.addEventListener('mouseup', () => { window.isOver = true; })");
        var box = (await page.Number("z:1:2").BoundingBoxAsync())!;
        var touch = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await touch.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchStart", ["touchPoints"] = new[] { new { x = box.X + 20, y = box.Y + 8 } } });
        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await page.UntilAsync("window.isOver");
        await touch.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = false });

        await Assertions.Expect(page.Page.Locator(".bl-panel .bl-title")).ToHaveTextAsync("z⁽¹⁾₃: what unit 3 puts out");
        await Assertions.Expect(page.Number("z:1:2")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_a_deep_network_scrolls_in_its_place_and_shows_the_unit_that_is_told_of()
    {
        await using var page = await browser.OpenAsync(width: 360);
        await page.ShowLiveAsync(Microscope.Show(Mlp.Create([2, 4, 4, 4, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1), LiveWidgets.Moons));
        var visible = "(([unit, stage]) => unit.left >= stage.left && unit.right <= stage.right)(['.bl-chosen', '.bl-stage'].map(name => document.querySelector(name).getBoundingClientRect()))";

        await page.StepAsync(1);
        Assert.True(await page.Page.EvaluateAsync<bool>(visible));
        await page.StepAsync(12);

        await Assertions.Expect(page.Page.Locator(".bl-story")).ToContainTextAsync("The output");
        await page.IsAccessibleAsync();
        Assert.True(await page.Page.EvaluateAsync<bool>(visible));
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Two_on_one_page_go_their_own_ways()
    {
        await using var page = await browser.OpenAsync();
        var widget = Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample);

        await page.ShowLiveAsync(widget, widget);
        await page.Page.Locator(".bl-main").First.ClickAsync();

        Assert.Equal(["Forward", "Sample"], await page.Page.Locator("[aria-current=step]").AllTextContentsAsync());
        Assert.True(await page.Page.EvaluateAsync<bool>("(ids => new Set(ids).size === ids.length)([...document.querySelectorAll('[id]')].map(element => element.id))"));
    }

    [Fact]
    public async Task Under_reduced_motion_nothing_plays()
    {
        await using var page = await browser.OpenAsync(reducedMotion: ReducedMotion.Reduce);
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample));

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_output_inserted_later_begins_as_a_notebook_inserts_it()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowAsync(ChartPage.With());

        await page.InsertAsync("cell", Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample).ToHtml());
        await page.StepAsync(1);

        await Assertions.Expect(page.Page.Locator("[aria-current=step]")).ToHaveTextAsync("Forward");
        Assert.Empty(page.ForeignRequests);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task It_is_accessible_in_every_state_and_no_wider_than_its_page(ColorScheme colours, int width)
    {
        await using var page = await browser.OpenAsync(colours, width);
        var (net, data) = LiveWidgets.ThreeClasses();
        foreach (var (widget, steps) in new[]
        {
            (Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample, (x, w1, b1, w2, b2) => (x, x, x, x), (x, z, y, t, w) => (x, x, x, x)), StepsOfTiny),
            (Microscope.Show(LiveWidgets.EightUnits(), LiveWidgets.Moons), 20), (Microscope.Show(net, data), 10),
        })
        {
            await page.ShowLiveAsync(widget);
            await page.IsAccessibleAsync();
            await page.StepAsync(steps);
            await page.Number("x:0").ClickAsync();
            await page.Page.Locator(".bl-numbers summary").ClickAsync();
            await page.IsAccessibleAsync();
            Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Dragging_is_drawn_thirty_times_a_second_or_more()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.EightUnits(), LiveWidgets.Moons));
        await page.StepAsync(1);
        await page.Number("W:1:0:0").FocusAsync();

        var work = await PageWork.WatchAsync(page.Page);
        var began = await work.SecondsAsync();
        await page.Page.EvaluateAsync("""
            () => new Promise(resolve => {
              const number = document.querySelector("[data-key='W:1:0:0']");
              let pictures = 0;
              const frame = () => {
                number.dispatchEvent(new KeyboardEvent("keydown", { key: pictures % 2 ? "ArrowUp" : "ArrowDown", bubbles: true }));
                if (++pictures < 60) requestAnimationFrame(frame);
                else requestAnimationFrame(resolve);
              };
              requestAnimationFrame(frame);
            })
            """);
        var picture = (await work.SecondsAsync() - began) / 60;

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{1000 * picture:F1} ms of work for a picture"));
        Assert.InRange(picture, 0, 1 / 30.0);
    }
}
