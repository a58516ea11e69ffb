using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

public class SignatureTests
{
    [Theory]
    [InlineData("Mlp.Create(|)", 0)]
    [InlineData("Mlp.Create([2, 8, 1], |", 1)]
    [InlineData("Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, |)", 3)]
    [InlineData("Mlp.Create([2, |8, 1])", 0)]
    [InlineData("Mlp.Create(loss: |)", 2)]
    [InlineData("Mlp.Create([2, 8, 1], loss: Loss.Binary|)", 2)]
    [InlineData("Math.Max(1, Mlp.Create([2], Math.Sqrt(4)|", 1)]
    public async Task The_parameter_that_is_being_written_is_told(string marked, int parameter)
    {
        var reply = await Help.SignatureAsync(marked, Help.Opening);
        var active = reply.Signatures[reply.ActiveSignature];
        Assert.StartsWith("Mlp Mlp.Create(IReadOnlyList<int> layerSizes, ", active.Label);
        Assert.StartsWith("A network", active.Documentation);
        Assert.Equal(parameter, reply.ActiveParameter);
        Assert.All(active.Parameters, shown => Assert.Contains(shown.Label, active.Label));
        Assert.StartsWith("Inputs, units of each hidden layer", active.Parameters[0].Documentation);
    }

    [Theory]
    [InlineData("Math.Round(1.5, Math.Max(1, |))", "Math.Max", 1)]
    [InlineData("Math.Round(1.5, Math.Max(1, 2)|)", "Math.Round", 1)]
    [InlineData("Math.Round(Math.Max(1, 2), |", "Math.Round", 1)]
    public async Task Of_calls_within_calls_the_innermost_counts(string marked, string function, int parameter)
    {
        var reply = await Help.SignatureAsync(marked);
        Assert.All(reply.Signatures, signature => Assert.Contains(function + "(", signature.Label));
        Assert.Equal(parameter, reply.ActiveParameter);
    }

    [Theory]
    [InlineData("Math.Max(1.5, |)", "double Math.Max(double val1, double val2)")]
    [InlineData("Math.Max(1, |)", "int Math.Max(int val1, int val2)")]
    [InlineData("Math.Max(1.5f, 2f|)", "float Math.Max(float val1, float val2)")]
    public async Task Of_several_functions_that_count_first_which_take_what_is_written(string marked, string label)
    {
        var reply = await Help.SignatureAsync(marked);
        Assert.True(reply.Signatures.Count > 5);
        Assert.Equal(label, reply.Signatures[reply.ActiveSignature].Label);
    }

    [Theory]
    [InlineData("Twice(|)", "double Twice(double x)")]
    [InlineData("square(|)", "double Func<double, double>.Invoke(double arg)")]
    [InlineData("new Dense(|)", "Dense(int inputs, int units)")]
    [InlineData("Dense layer = new(3, |)", "Dense(int inputs, int units)")]
    [InlineData("\"text\"[|]", "char string.this[int index] { get; }")]
    [InlineData("new[] { 1 }.Take(|)", "IEnumerable<int> IEnumerable<int>.Take<int>(int count)")]
    public async Task Functions_of_every_kind_have_a_signature(string marked, string label)
    {
        var reply = await Help.SignatureAsync(marked, "int Twice(int x) => x;", "double Twice(double x) => 2 * x;\nFunc<double, double> square = x => x * x;\nclass Dense { public Dense(int inputs, int units) { } }");
        Assert.Contains(label, reply.Signatures.Select(signature => signature.Label));
        Assert.DoesNotContain("int Twice(int x)", reply.Signatures.Select(signature => signature.Label));
    }

    [Theory]
    [InlineData("|")]
    [InlineData("Math.Max(1, 2)|")]
    [InlineData("Math.Max|(1, 2)")]
    [InlineData("oops(|)")]
    [InlineData("(1 + |2)")]
    public async Task Outside_of_a_call_there_is_none(string marked) => Assert.Empty((await Help.SignatureAsync(marked)).Signatures);

    [Fact]
    public async Task More_than_it_takes_is_for_no_parameter()
    {
        SignatureReply reply = await Help.SignatureAsync("Math.Sqrt(1, |)");
        Assert.Equal(-1, reply.ActiveParameter);
    }
}
