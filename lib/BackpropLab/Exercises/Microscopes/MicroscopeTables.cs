using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>All numbers of a sample's way as tables: what is read where no script runs.</summary>
static class MicroscopeTables
{
    public static IReadOnlyList<Table> Of(Mlp net, MicroscopeSample sample, double learningRate)
    {
        var pass = net.Forward(sample.X);
        var gradients = net.Backward(pass, sample.T);
        var after = net.Clone();
        after.Descend(gradients, learningRate);
        var last = net.Layers;
        List<object?[]> there = [["x", "the sample", sample.X], ["t", "its target", sample.T]];
        foreach (var layer in net.Shape.Layers)
        {
            var (l, before) = (layer.Number, layer.Number == 1 ? "x" : $"z{Mark(layer.Number - 1)}");
            there.Add([$"a{Mark(l)}", $"{before} W{Mark(l)} + b{Mark(l)}", pass[$"a{l}"]]);
            there.Add([l == last ? "y" : $"z{Mark(l)}", l == last ? $"the output, from a{Mark(l)}" : $"{layer.Activation}(a{Mark(l)})", pass[$"z{l}"]]);
        }

        there.Add(["E", net.Loss.Name, Number(net.Loss.Value(pass.Logits, sample.T))]);
        List<object?[]> back = [], update = [];
        foreach (var layer in Enumerable.Reverse(net.Shape.Layers))
        {
            var l = layer.Number;
            back.Add([$"δ{Mark(l)}", l == last ? "∂E/∂a at the output" : $"(δ{Mark(l + 1)} W{Mark(l + 1)}ᵀ) ⊙ the slope at a{Mark(l)}", gradients[$"delta{l}"]]);
            back.Add([$"∂E/∂W{Mark(l)}", $"{(l == 1 ? "x" : $"z{Mark(l - 1)}")}ᵀ δ{Mark(l)}", gradients[layer.WeightsName]]);
            back.Add([$"∂E/∂b{Mark(l)}", $"δ{Mark(l)}", gradients[layer.BiasesName]]);
        }

        foreach (var name in net.ParameterNames)
            update.Add([$"{name[0]}{Mark(int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture))}", net[name], after[name]]);
        update.Add(["y", pass.Output, after.Predict(sample.X)]);
        update.Add(["E", Number(net.Loss.Value(pass.Logits, sample.T)), Number(after.Loss.Value(after.Logits(sample.X), sample.T))]);
        return
        [
            new("There", ["symbol", "formula", "shape: value"], there),
            new("And back", ["symbol", "formula", "shape: value, rows parted by |"], back),
            new("One update", ["", "before", "after"], update),
        ];
    }

    static Matrix<double> Number(double value) => Matrix<double>.Build.Dense(1, 1, value);

    static string Mark(int layer) => "⁽" + string.Concat(FormattableString.Invariant($"{layer}").Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'])) + "⁾";
}
