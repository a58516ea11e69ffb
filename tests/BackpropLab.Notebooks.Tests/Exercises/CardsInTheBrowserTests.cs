using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Charts;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Exercises;

/// <summary>The cards of exercises as a student sees them.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CardsInTheBrowserTests(BrowserFixture browser)
{
    static readonly Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>> withoutSlope =
        (delta2, W2, _) => delta2 * W2.Transpose();

    static IEnumerable<Renderable> Cards() =>
    [
        Exercise.Check("3.3", (Matrix<double> y, Matrix<double> t) => y - t),
        Exercise.Check("3.3", Blank),
        Exercise.Check("3.4", withoutSlope),
        Exercise.Check("3.3", (Matrix<double> y) => y),
        Exercise.Hint("3.4"),
        Exercise.Solution("4.4"),
        Exercise.Answer("3.Q1", '?'),
        Exercise.Answer("3.Q1", 'a'),
        Exercise.Answer("3.Q1", 'c'),
        Exercise.Predict("4.P3", "?"),
        Exercise.Predict("4.P3", "a b"),
        Exercise.Predict("4.P3", "e d c b a"),
        Exercise.Outcome("4.P3", 0.1, 0.2, 0.3, 0.4, 0.5),
        Exercise.Outcome("4.P1", 44),
        Exercise.Reach("3.T", () => throw new NotSolvedYet()),
        Exercise.Reach("3.T", () => [33, 99.5]),
        Course.Progress(),
    ];

    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 400)]
    public async Task Cards_are_accessible_and_fit(ColorScheme colorScheme, int width)
    {
        await using var page = await browser.OpenAsync(colorScheme, width);
        await page.ShowChartsAsync([.. Cards().Select(card => card.ToHtml())]);

        await page.IsAccessibleAsync();
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");
        Assert.Empty(page.Errors);
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task A_card_is_named_by_its_exercise_and_its_state()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowChartsAsync(Exercise.Check("3.4", withoutSlope).ToHtml());

        var card = page.Page.GetByRole(AriaRole.Group, new() { Name = "3.4 The hidden delta (3 points): not yet", Exact = true });
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card.GetByRole(AriaRole.Table)).ToHaveCountAsync(2);
    }

    static Matrix<double> Blank(Matrix<double> y, Matrix<double> t) => throw new NotSolvedYet();
}
