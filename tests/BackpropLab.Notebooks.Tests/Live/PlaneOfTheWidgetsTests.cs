using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Charts;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Live;

[Collection(BrowserCollection.Name)]
public sealed class PlaneOfTheWidgetsTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(272)]
    [InlineData(352)]
    public async Task No_number_stands_over_the_name_of_its_axis(int side)
    {
        await using var page = await browser.OpenAsync();
        double[] highest = [.. Enumerable.Range(0, 60).Select(step => 1.2 + 0.05 * step)];

        // How far below the name the numbers of the upright axis stand, in windows of many heights.
        var below = await page.AskAsync<double[][]>(["plane"], """
            given.highest.map(high => {
              const texts = [];
              const context = { beginPath() {}, moveTo() {}, lineTo() {}, stroke() {}, fillText: (text, x, y) => texts.push({ text, x, y }) };
              Object.assign(Object.create(Plane.prototype), { window: { x: [-high, high], y: [-high, high] } }).paintAxes(context, given.side, false);
              const name = texts.find(({ text }) => text === "x₂");
              return texts.filter(({ text, x }) => text !== "x₂" && Math.abs(x - name.x) < 5).map(({ y }) => y - name.y);
            })
            """, new { highest, side });

        const int Font = 11;
        Assert.All(below, numbers => Assert.NotEmpty(numbers));
        Assert.All(below.SelectMany(numbers => numbers), distance => Assert.InRange(distance, Font, side));
    }

    [Fact]
    public async Task Before_the_first_epoch_the_place_of_the_curves_says_why_it_is_empty()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.AddInitScriptAsync("""
            window.written = [];
            const fillText = CanvasRenderingContext2D.prototype.fillText;
            CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
              if (this.canvas.closest(".bl-curves")) written.push(text);
              return fillText.call(this, text, ...place);
            };
            """);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "play.html");
        await File.WriteAllTextAsync(file, ChartPage.With(Playground.Show().ToHtml()), TestContext.Current.CancellationToken);
        await page.Page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.UntilAsync("written.includes('Nothing learnt yet.') && written.includes('epoch 0')");

        await page.Page.EvaluateAsync("() => { written.length = 0; }");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "One epoch" }).ClickAsync();

        await page.UntilAsync("written.includes('epoch 0 to 1')");
        Assert.False(await page.Page.EvaluateAsync<bool>("written.includes('Nothing learnt yet.')"));
    }
}
