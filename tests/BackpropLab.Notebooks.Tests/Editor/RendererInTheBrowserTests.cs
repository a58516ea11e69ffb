using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Live;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Editor;

/// <summary>The extension's renderer in a page such as VS Code gives it, with a host beside it that the test plays.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RendererInTheBrowserTests(BrowserFixture browser)
{
    [Fact]
    public async Task What_a_widget_asks_goes_to_the_extension_and_its_answer_comes_back()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.RouteAsync("http://renderer.test/**", route => route.Request.Url.EndsWith(".js", StringComparison.Ordinal)
            ? route.FulfillAsync(new() { Path = Path.Combine(Repository.Root, ".vscode", "extensions", "backprop-lab", "renderer", "renderer.js") })
            : route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Outputs</title><div id=output></div>" }));
        await page.Page.GotoAsync("http://renderer.test/");
        await page.Page.EvaluateAsync("""
            async html => {
              window.said = [];
              const { activate } = await import("http://renderer.test/renderer.js");
              const renderer = activate({ postMessage: message => said.push(message), onDidReceiveMessage: hear => { window.hear = hear; } });
              renderer.renderOutputItem({ id: "1", mime: "application/x.backprop-lab.html", text: () => html }, document.getElementById("output"));
            }
            """, Microscope.Show(LiveWidgets.Tiny(), LiveWidgets.Sample, (x, w1, b1, w2, b2) => throw new NotSolvedYet(), (x, z, y, t, w) => throw new NotSolvedYet()).ToHtml());

        await page.Number("W:1:0:0").FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("ask 1 0.55", await page.Page.EvaluateAsync<string>(
            "(({ type, id, text }) => `${type} ${id} ${JSON.parse(text).weights[0][0][0]}`)(said[0])"));

        await page.Page.EvaluateAsync("hear({ type: 'answered', id: 1, text: JSON.stringify({ sentence: 'Anew.', isRight: true, values: [], departs: [] }) })");
        await Assertions.Expect(page.Page.Locator(".bl-verdict")).ToHaveTextAsync("✓ Anew.");
        Assert.Empty(page.Errors);
    }
}
