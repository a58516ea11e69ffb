using System.Globalization;
using BackpropLab.Charts;
using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Exercises;
using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>The lines of C# that the microscope shows, run as a cell.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CodeOfTheMicroscopeTests(BrowserFixture browser, LibrarySessions sessions) : IClassFixture<LibrarySessions>
{
    public static TheoryData<string, string> Networks => new()
    {
        { "2, 2, 1", "binary cross-entropy" }, { "2, 3, 2", "softmax cross-entropy" }, { "1, 2, 2, 1", "squared error" }, { "2, 2, 1", "squared error of sigmoid" },
        { "3, 1", "binary cross-entropy on logits" }, { "2, 2, 3", "softmax cross-entropy with epsilon" },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task Every_line_computes_the_number_that_it_stands_for(string sizes, string loss)
    {
        int[] layers = [.. sizes.Split(", ").Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        Activation[] activations = [Activation.LeakyRelu(0.1), Activation.Sigmoid];
        var net = Mlp.Create(layers, [.. activations.Take(layers.Length - 2)], Loss.All.Single(one => one.Name == loss), Initializer.LeCun(7) with { Biases = InitialBias.AfterWeights });
        await using var page = await browser.OpenAsync();

        var lines = await page.AskAsync<Shown[]>(["quantities", "formulas", "net"], """
            (() => {
              const net = new Net(given.network), x = given.x, t = given.t, rate = 0.25, pass = net.forward(x), back = net.backward(pass, t);
              const state = { net, x, t, rate, pass, back, loss: net.lossAt(pass, t), next: net.stepped(back, rate) };
              return [...quantitiesOf(net).values()].map(quantity => ({ ...quantity, line: formulaOf(quantity, state).code, value: valueOf(quantity, state) }));
            })()
            """, new { Network = LiveNetwork.Of(net), X = new[] { 0.7, -0.4, 1.1 }.Take(layers[0]), T = Enumerable.Range(0, layers[^1]).Select(k => k == 0 ? 1.0 : 0.0) });

        var cell = $"var net = Mlp.FromJson({System.Text.Json.JsonSerializer.Serialize(net.ToJson())});\n"
            + string.Join('\n', lines.Select(line => line.Line).Distinct())
            + $"\nstring.Join(\" \", new double[] {{ {string.Join(", ", lines.Select(line => line.Code))} }}.Select(value => value.ToString(\"R\", System.Globalization.CultureInfo.InvariantCulture)))";
        var kernel = await sessions.BeginAsync(KernelEngine.Lab);
        var numbers = (await kernel.Value(cell))!.Trim().Trim('"').Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(lines.Length, numbers.Length);
        foreach (var (line, number) in lines.Zip(numbers))
            Assert.True(Math.Abs(line.Value - number) < 1e-12, $"{line.Line} // {line.Code}: {line.Value:R} on the page, {number:R} in the cell");
    }

    sealed record Shown(string Code, string Line, double Value);
}
