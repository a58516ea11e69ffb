using System.Text.RegularExpressions;
using BackpropLab.Charts;
using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Charts;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Live;

[Collection(BrowserCollection.Name)]
public sealed class PlaygroundInTheBrowserTests(BrowserFixture browser)
{
    const string Usual = "data=moons samples=400 classes=2 noise=0.08 seed=42 test=0.3 layers=8 activation=tanh init=LeCun scale=1 start=1 rate=0.1 batch=all decay=0 epochs=0";

    [Fact]
    public async Task It_learns_while_it_runs_and_stands_still_when_it_is_paused()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Playground.Show());
        await Assertions.Expect(Count(page)).ToHaveTextAsync("Epoch 0");

        await Press(page, "Run");
        await page.UntilAsync("Number(document.querySelector('.bl-count').textContent.slice(6)) > 50");
        await Press(page, "Pause");
        var stopped = await Count(page).TextContentAsync();
        await page.Page.WaitForTimeoutAsync(300);

        await Assertions.Expect(Count(page)).ToHaveTextAsync(stopped!);
        await Press(page, "Back");
        await Assertions.Expect(Count(page)).ToHaveTextAsync("Epoch 0");
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task After_epochs_and_steps_the_loss_is_the_librarys()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Playground.Show("epochs=300"));

        await Press(page, "One epoch");
        await Press(page, "One step");

        var (train, test) = Datasets.MakeMoons(400, 0.08, 42).Split(0.3, 42).Standardized();
        var net = Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        net.Train(train, new() { LearningRate = 0.1, Epochs = 302 });
        await Assertions.Expect(Count(page)).ToHaveTextAsync("Epoch 302");
        var expected = FormattableString.Invariant($"Training: loss {net.Loss.Value(net.Logits(train.X), train.T):G4}, {100 * net.Accuracy(train):F1} % right. Test: loss {net.Loss.Value(net.Logits(test.X), test.T):G4}, {100 * net.Accuracy(test):F1} % right.");
        await Assertions.Expect(page.Page.Locator(".bl-story")).ToHaveTextAsync(expected);
    }

    [Fact]
    public async Task A_setting_begins_another_experiment_and_what_cannot_be_is_refused()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Playground.Show("epochs=20"));

        await page.Page.GetByLabel("Units in each hidden layer").FillAsync("3,2");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".bl-unit")).ToHaveCountAsync(2 + 3 + 2 + 1);
        await Assertions.Expect(Count(page)).ToHaveTextAsync("Epoch 0");

        await Press(page, "+ layer");
        await Assertions.Expect(page.Page.GetByLabel("Units in each hidden layer")).ToHaveValueAsync("3,2,4");
        await Press(page, "− layer");
        await Press(page, "− layer");
        await Assertions.Expect(page.Page.GetByLabel("Units in each hidden layer")).ToHaveValueAsync("3");

        await page.Page.GetByLabel("Batch size").FillAsync("many");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Alert).First).ToHaveTextAsync("Batch size is many: a whole number from 1 to 1000 is needed, or all.");
        await Assertions.Expect(page.Page.GetByLabel("Batch size")).ToHaveValueAsync("all");

        await page.Page.GetByLabel("Learning rate").FillAsync("");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Alert).First).ToHaveTextAsync("Learning rate η has no value.");
        await Assertions.Expect(page.Page.GetByLabel("Learning rate")).ToHaveValueAsync("0.1");
    }

    [Fact]
    public async Task Whoever_asks_for_less_motion_sees_the_end_of_a_run_and_few_pictures_of_it()
    {
        await using var page = await browser.OpenAsync(reducedMotion: ReducedMotion.Reduce);
        await page.ShowLiveAsync(Playground.Show());
        await page.Page.EvaluateAsync("() => { window.pictures = 0; new MutationObserver(() => window.pictures++).observe(document.querySelector('.bl-count'), { childList: true }); }");

        await Press(page, "Run");
        await page.Page.WaitForTimeoutAsync(1000);
        await Press(page, "Pause");

        await Assertions.Expect(Count(page)).Not.ToHaveTextAsync("Epoch 0");
        Assert.InRange(await page.Page.EvaluateAsync<int>("window.pictures"), 1, 4);
    }

    [Fact]
    public async Task Any_sample_is_looked_at_under_the_microscope_with_the_weights_of_this_moment()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Playground.Show("epochs=100 layers=2"));

        await Press(page, "Look at one sample");

        await Assertions.Expect(page.Page.Locator(".bl-inside .bl-net")).ToBeVisibleAsync();
        var net = Mlp.Create([2, 2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        net.Train(LiveWidgets.Moons, new() { LearningRate = 0.1, Epochs = 100 });
        Assert.Equal(net["W1"][0, 0], await page.Page.EvaluateAsync<double>("Number(document.querySelector(\"[data-key='W:1:0:0']\").getAttribute('aria-valuenow'))"), 1e-12);
    }

    [Fact]
    public async Task Units_that_have_stopped_learning_are_named()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Playground.Show("scale=20"));

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^flat, unit 1: saturated for .* % of the samples$") })).ToBeVisibleAsync();
        await page.ShowLiveAsync(Playground.Show("noise=0.2 layers=16 activation=relu init=He rate=10 epochs=20"));
        await Assertions.Expect(page.Page.Locator(".bl-idle").First).ToHaveAccessibleNameAsync(new Regex("^dead, unit .*: puts out 0 for every sample$"));
    }

    [Fact]
    public async Task A_training_that_diverges_stops_and_says_what_helps()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Playground.Show("rate=100 decay=500 activation=relu epochs=2000"));

        await Assertions.Expect(page.Page.Locator(".bl-story")).ToContainTextAsync("try a smaller learning rate");
        // What has left all numbers is drawn in the colours of the largest, not as a hole.
        var darkest = await page.Page.EvaluateAsync<int>("""
            (() => {
              const { data } = [...document.querySelectorAll(".bl-unit canvas")].at(-1).getContext("2d").getImageData(0, 0, 80, 80);
              return Math.min(...Array.from({ length: 6400 }, (_, n) => data[4 * n] + data[4 * n + 1] + data[4 * n + 2]));
            })()
            """);
        Assert.InRange(darkest, 100, 765);

        await Press(page, "Start anew");
        await Assertions.Expect(page.Page.Locator(".bl-story")).Not.ToContainTextAsync("learning rate");
        Assert.Empty(page.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("data=spirals classes=3 samples=300 noise=0.1 layers=4,4 rate=0.3 batch=32")]
    [InlineData("layers=none init=zeros decay=1e-3 scale=0.5")]
    [InlineData("data=moon")]
    [InlineData("layers=17")]
    [InlineData("layers=1,1,1,1,1")]
    [InlineData("rate")]
    [InlineData("rate=0")]
    [InlineData("samples=40.5")]
    [InlineData("speed=9")]
    [InlineData("batch=many")]
    [InlineData("data=")]
    [InlineData("noise=")]
    [InlineData("seed=4294967296")]
    public async Task A_text_of_settings_says_the_same_on_the_page_as_in_a_cell(string text)
    {
        await using var page = await browser.OpenAsync();

        var onPage = await page.AskAsync<string>(["settings"], """
            (() => {
              try {
                return textOf(settingsFrom(given.text, settingsFrom(given.usual, {})));
              } catch (error) {
                return error.message;
              }
            })()
            """, new { Text = text, Usual });

        string inCell;
        try
        {
            inCell = PlaygroundSettings.Of(text, hasOwnData: false).ToString();
        }
        catch (ArgumentException problem)
        {
            inCell = problem.Message.Split(" (Parameter")[0];
        }

        Assert.Equal(inCell, onPage);
    }

    [Fact]
    public async Task A_link_opens_the_experiment_that_it_says()
    {
        await using var page = await browser.OpenAsync();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "play.html");
        await File.WriteAllTextAsync(file, ChartPage.With(Playground.Show().ToHtml()), TestContext.Current.CancellationToken);
        await page.Page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.Page.GetByLabel("Data set").SelectOptionAsync("circles");
        var link = await page.Page.GetByText("Link to this").GetAttributeAsync("href");

        await page.Page.GotoAsync("about:blank");
        await page.Page.GotoAsync(link!);

        await Assertions.Expect(page.Page.GetByLabel("Data set")).ToHaveValueAsync("circles");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task It_is_accessible_in_every_state_and_no_wider_than_its_page(ColorScheme colours, int width)
    {
        await using var page = await browser.OpenAsync(colours, width);
        foreach (var settings in new[] { "epochs=50", "data=spirals classes=4 layers=12,4 activation=relu epochs=50" })
        {
            await page.ShowLiveAsync(Playground.Show(settings));
            await page.IsAccessibleAsync();
            await page.Page.Locator(".bl-unit").Nth(3).ClickAsync();
            foreach (var summary in await page.Page.Locator("summary").AllAsync())
                await summary.ClickAsync();
            await Press(page, "Look at one sample");
            await page.IsAccessibleAsync();
            Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Eight_units_learn_two_thousand_epochs_a_second_while_thirty_pictures_are_drawn()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Playground.Show());
        var work = await PageWork.WatchAsync(page.Page);

        var began = await work.SecondsAsync();
        await page.Page.EvaluateAsync("""
            () => new Promise(resolve => {
              const button = [...document.querySelectorAll(".bl-bar button")].find(one => one.textContent === "One epoch");
              let pictures = 0;
              const frame = () => {
                button.click();
                if (++pictures < 60) requestAnimationFrame(frame);
                else requestAnimationFrame(resolve);
              };
              requestAnimationFrame(frame);
            })
            """);
        var drawn = await work.SecondsAsync();
        await page.AskAsync<int>(["experiment"], "(() => { const experiment = new Experiment(given); while (experiment.epochs < 4000) experiment.epoch(); return experiment.epochs; })()", PlaygroundSettings.Of("", hasOwnData: false).Values);
        var learnt = await work.SecondsAsync();

        var (picture, epoch) = ((drawn - began) / 60, (learnt - drawn) / 4000);
        var needed = FormattableString.Invariant($"A picture takes {1000 * picture:F1} ms, an epoch {1000 * epoch:F3} ms: 30 and 2000 of them {30 * picture + 2000 * epoch:F2} s.");
        TestContext.Current.TestOutputHelper?.WriteLine(needed);
        Assert.True(30 * picture + 2000 * epoch <= 1, needed);
    }

    static ILocator Count(BrowserPage page) => page.Page.Locator(".bl-count");

    static Task Press(BrowserPage page, string name) => page.Page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
}
