using System.Text.Json;
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
        var violations = (await page.ViolationsAsync("html"))["html"];
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }

    /// <summary>
    /// What is wrong within each element that a selector finds and that has an id, or else is the whole page. What is wrong
    /// in a frame of the page comes without its element, and so with all of them.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> ViolationsAsync(this BrowserPage page, string elements)
    {
        await page.Page.EvaluateAsync($"() => {{ {axe} }}");
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(await page.Page.EvaluateAsync<string>(
            """
            async elements => {
              const { passes, violations } = await axe.run(document, { resultTypes: ["violations"], elementRef: true });
              const found = Object.fromEntries([...document.querySelectorAll(elements)].map(element => [
                element.id || elements,
                violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.filter(node => !node.element || element.contains(node.element)) }))
                  .filter(({ nodes }) => nodes.length > 0)
                  .map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(node => node.html).join("\n  ")}`)
              ]));
              return JSON.stringify(passes.length === 0 ? Object.fromEntries(Object.keys(found).map(id => [id, ["axe-core looked at nothing."]])) : found);
            }
            """,
            elements))!;
    }
}
