using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Studio;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>A student's side after a drag: anew where a session answers, and nowhere else.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FunctionsUnderTheMicroscopeTests(BrowserFixture browser)
{
    const string FirstAlone = "Your functions are shown for the first position; the drawing has gone on with the right ones.";

    [Fact]
    public async Task In_the_courses_page_the_departure_follows_the_weight()
    {
        await using var notebook = await WatchedNotebook.RunAsync(StudentCells.Library, StudentCells.RightUnlessTheWeightIsAboveOne, StudentCells.Show);
        await using var page = await notebook.OpenAsync(browser);
        var verdict = page.Page.Locator(".bl-verdict");
        await Assertions.Expect(verdict).ToHaveTextAsync($"✓ {StudentCells.Right}");
        await page.StepAsync(2);

        // Twelve presses, 0.05 each, come faster than answers: the last position is the one that is answered.
        await page.Number("W:1:0:0").FocusAsync();
        for (var press = 0; press < 12; press++)
            await page.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(verdict).ToHaveTextAsync("⚠ Your functions first depart at a1[0, 0]: it is 2.5 and should be 1.25. All before it is right.");
        await Assertions.Expect(page.Number("a:1:0")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("bl-departs"));
        await page.Number("a:1:0").FocusAsync();
        await Assertions.Expect(page.Page.Locator(".bl-yours")).ToHaveTextAsync("Your function gives 2.5.");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "first depart" })).ToContainTextAsync("weight from input x₁ to unit 1 is 1.1.");

        await page.Number("W:1:0:0").FocusAsync();
        await page.Page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(verdict).ToHaveTextAsync($"✓ {StudentCells.Right}");
        await Assertions.Expect(page.Page.Locator(".bl-departs")).ToHaveCountAsync(0);

        Assert.True(notebook.HasRunNothingMore);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task In_a_file_it_says_that_it_shows_the_first_position()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample, WithoutTanh, Nothing));
        var verdict = page.Page.Locator(".bl-verdict");
        const string Sentence = "⚠ Your functions first depart at z1[0, 0]: it is 0.65 and should be 0.5717. All before it is right.";
        await Assertions.Expect(verdict).ToHaveTextAsync(Sentence);
        await page.StepAsync(2);
        await Assertions.Expect(page.Page.Locator(".bl-departs")).ToHaveCountAsync(1);

        await page.Number("W:1:0:0").FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(verdict).ToHaveTextAsync($"{Sentence} {FirstAlone}");
        await Assertions.Expect(page.Page.Locator(".bl-departs")).ToHaveCountAsync(0);

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Start again" }).ClickAsync();
        await Assertions.Expect(verdict).ToHaveTextAsync(Sentence);
    }

    [Fact]
    public async Task One_question_is_open_at_a_time_and_the_newest_position_is_asked_next()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowLiveAsync(Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample, WithoutTanh, Nothing));
        await page.Page.EvaluateAsync("""
            () => {
              window.asked = [];
              document.addEventListener("backprop-lab-ask", event => {
                event.preventDefault();
                asked.push({ weight: JSON.parse(event.detail.text).weights[0][0][0], answer: event.detail.answer });
              });
            }
            """);
        await page.Number("W:1:0:0").FocusAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            await page.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("0.55", await Weights());

        await Answer("late");
        Assert.Equal("0.55, 0.65", await Weights());
        var verdict = page.Page.Locator(".bl-verdict");
        await Assertions.Expect(verdict).ToContainTextAsync("Your functions are being called anew …");

        await Answer("in time");
        await Assertions.Expect(verdict).ToHaveTextAsync("⚠ in time");

        // Who has heard it and has no answer, as after a restart, leaves it at the first position.
        await page.Page.Keyboard.PressAsync("ArrowUp");
        await page.Page.EvaluateAsync("asked.at(-1).answer(null)");
        await Assertions.Expect(verdict).ToContainTextAsync(FirstAlone);
        Assert.Empty(page.Errors);

        Task<string> Weights() => page.Page.EvaluateAsync<string>("asked.map(({ weight }) => weight).join(', ')");
        Task Answer(string sentence) => page.Page.EvaluateAsync(
            "sentence => asked.at(-1).answer(JSON.stringify({ sentence, isRight: false, values: [], departs: [] }))", sentence);
    }

    static (Matrix<double> A1, Matrix<double> Z1, Matrix<double> A2, Matrix<double> Y) WithoutTanh(Matrix<double> x, Matrix<double> w1, Matrix<double> b1, Matrix<double> w2, Matrix<double> b2)
    {
        var a1 = (x * w1).PlusRow(b1);
        return (a1, Rows.Of([a1[0, 0], Math.Tanh(a1[0, 1])]), a1, a1);
    }

    static (Matrix<double> W1, Matrix<double> B1, Matrix<double> W2, Matrix<double> B2) Nothing(Matrix<double> x, Matrix<double> z1, Matrix<double> y, Matrix<double> t, Matrix<double> w2) =>
        throw new NotSolvedYet();
}
