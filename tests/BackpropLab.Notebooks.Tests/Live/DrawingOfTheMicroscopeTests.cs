using BackpropLab.Charts;
using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>Where the numbers of a drawn network stand: none over another, none over a box that it does not belong to.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DrawingOfTheMicroscopeTests(BrowserFixture browser)
{
    // 300 is what a page of 360 pixels leaves within a playground, 465 what a report leaves beside the plane.
    public static TheoryData<string, int> Drawings => new(
        from layers in new[] { "2-1", "2-2-1", "2-3-1", "2-3-3", "3-3-2", "1-3-3-1", "2-8-1", "2-4-3-1", "2-16-3", "2-4-4-4-1", "5-2" }
        from room in new[] { 300, 332, 465, 800 }
        select new TheoryDataRow<string, int>(layers, room));

    [Theory]
    [MemberData(nameof(Drawings))]
    public async Task No_number_stands_over_another_or_over_a_box(string layers, int room)
    {
        await using var page = await browser.OpenAsync();
        int[] sizes = [.. layers.Split('-').Select(int.Parse)];
        var net = LiveNetwork.Of(Mlp.Create(sizes, Activation.Tanh, sizes[^1] > 1 ? Loss.SoftmaxCrossEntropy : Loss.BinaryCrossEntropy, seed: 1));

        var clashes = await page.AskAsync<string[]>(["drawing", "net"], """
            (() => {
              const net = new Net(given.net), quantities = quantitiesOf(net), clashes = [];
              const chosen = isWhole(net) ? [undefined] : net.sizes.flatMap((size, l) => l === 0 ? [] : Array.from({ length: size }, (_, j) => ({ l, j })));
              for (const unit of chosen) {
                const drawing = new Drawing(net, quantities, {});
                drawing.arrange(given.room, unit);
                const boxOf = rect => Object.fromEntries(["x", "y", "width", "height"].map(name => [name, Number(rect.getAttribute(name))]));
                const numbers = [...drawing.cells].map(([key, { element }]) => ({ key, ...boxOf(element.querySelector("rect")) }));
                const boxes = [...drawing.element.querySelectorAll(".bl-box")].map((rect, n) => ({ key: `box ${n}`, ...boxOf(rect) }));
                const over = (a, b) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5;
                const isOnEdge = ({ key }) => /^(W|dW|newW):/.test(key);
                const name = unit ? `with unit ${unit.j + 1} of layer ${unit.l} open, ` : "";
                numbers.forEach((one, n) => numbers.slice(n + 1).filter(other => over(one, other)).forEach(other => clashes.push(`${name}${one.key} and ${other.key}`)));
                numbers.filter(isOnEdge).forEach(one => boxes.filter(box => over(one, box)).forEach(box => clashes.push(`${name}${one.key} and ${box.key}`)));
                if (boxes.some(({ x, width }) => x < 0 || x + width > drawing.places.width)) clashes.push(`${name}a box and the border`);
              }
              return clashes;
            })()
            """, new { net, room });

        Assert.True(clashes.Length == 0, string.Join("; ", clashes.Take(10)));
    }
}
