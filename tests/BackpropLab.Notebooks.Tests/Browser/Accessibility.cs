using Deque.AxeCore.Commons;

namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>
/// What axe-core finds wrong with a page. It runs in the page and hands over its violations alone: all that it looked at
/// and found right takes longer to hand over than to find.
/// </summary>
static class Accessibility
{
    static readonly string axe = new BundledAxeScriptProvider().GetScript();

    public static async Task IsAccessibleAsync(this BrowserPage page)
    {
        await page.Page.EvaluateAsync($"() => {{ {axe} }}");
        var violations = await page.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { passes, violations } = await axe.run(document, { resultTypes: ["violations"] });
              return passes.length === 0
                ? ["axe-core looked at nothing."]
                : violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(node => node.html).join("\n  ")}`);
            }
            """);

        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }
}
