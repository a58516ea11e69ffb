namespace BackpropLab.Notebooks.Tests.Language;

public class InspectionTests
{
    [Fact]
    public async Task A_function_of_the_library_is_shown_with_its_signature_and_our_documentation()
    {
        var markdown = await MarkdownAsync("var net = Mlp.Cre|ate([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);");
        Assert.StartsWith("```csharp\nMlp Mlp.Create(IReadOnlyList<int> layerSizes, Activation hiddenActivation, Loss loss, BigInteger seed)\n```\n\nA network whose hidden layers", markdown);
        Assert.Contains("\n- `layerSizes`: Inputs, units of each hidden layer, outputs", markdown);
        Assert.Contains("\n- throws `ArgumentException`: ", markdown);
    }

    [Fact]
    public async Task A_place_before_and_behind_a_name_belongs_to_it()
    {
        var within = await MarkdownAsync("Chart.Decision|Boundary");
        Assert.Equal(within, await MarkdownAsync("Chart.|DecisionBoundary"));
        Assert.Equal(within, await MarkdownAsync("Chart.DecisionBoundary|"));
    }

    [Theory]
    [InlineData("learn|ingRate", "double learningRate")]
    [InlineData("Twi|ce(2)", "double Twice(double x)")]
    [InlineData("var twi|ce = learningRate * 2;", "double twice")]
    [InlineData("foreach (var pic|ked in new[] { 1 }) { }", "int picked")]
    [InlineData("var (fi|rst, second) = (1, 2.0);", "int first")]
    [InlineData("new[] { 1.5 }.Select(v => v|)", "double v")]
    [InlineData("v|ar twice = learningRate;", "double")]
    public async Task What_a_cell_declares_is_shown_with_its_type(string marked, string declaration) =>
        Assert.StartsWith($"```csharp\n{declaration}\n```", await MarkdownAsync(marked, "var learningRate = 0.1;\ndouble Twice(double x) => 2 * x;"));

    [Fact]
    public async Task What_a_cell_says_of_its_own_function_is_shown()
    {
        var said = await MarkdownAsync("Half|(4)", "/// <summary>Half of a <paramref name=\"number\"/>, as <c>number / 2</c>.</summary>\n/// <returns>The half.</returns>\ndouble Half(double number) => number / 2;");
        Assert.EndsWith("Half of a `number`, as `number / 2`.\n\nGives: The half.", said);
    }

    [Fact]
    public async Task A_parameter_is_shown_with_what_its_function_says_of_it()
    {
        var said = await MarkdownAsync("/// <param name=\"rate\">How far a step goes.</param>\ndouble Step(double rate) => ra|te;");
        Assert.Equal("```csharp\ndouble rate\n```\n\nHow far a step goes.", said);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("1 +| 1")]
    [InlineData("oo|ps")]
    [InlineData("\"Mlp.Cre|ate\"")]
    [InlineData("// Mlp.Cre|ate")]
    public async Task Where_nothing_is_named_nothing_is_said(string marked)
    {
        var reply = await Help.InspectAsync(marked, Help.Opening);
        Assert.False(reply.Found);
        Assert.Empty(reply.Data);
    }

    static async Task<string> MarkdownAsync(string marked, params string[] above)
    {
        var reply = await Help.InspectAsync(marked, [Help.Opening, .. above]);
        Assert.True(reply.Found);
        return (string)reply.Data["text/markdown"]!;
    }
}
