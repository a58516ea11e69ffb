using BackpropLab.Autograd;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>
/// A network with random weights, biases and samples, and all that the lessons write about it: forward, losses and the
/// gradients of parameters from the library's <see cref="Mlp"/>, every other derivative from its tape.
/// </summary>
static class NetworkScene
{
    /// <summary>The scene of a network and its samples.</summary>
    /// <param name="net">The network.</param>
    /// <param name="x">Samples (N, D).</param>
    /// <param name="t">Targets (N, K), of the kind that its loss takes.</param>
    public static Scene Of(Mlp net, Matrix x, Matrix t)
    {
        var h = net.HiddenActivations.FirstOrDefault(Activation.Identity);
        var (samples, single) = (x.RowCount, x.RowCount == 1);
        var scene = new Scene($"{net}, {samples} samples")
        {
            Functions = new()
            {
                ["σ"] = Activation.Sigmoid.Apply,
                ["softmax"] = Loss.SoftmaxCrossEntropy.Output,
                ["h"] = h.Apply,
                ["h'"] = h.Derivative,
            },
        };
        var (pass, gradients) = (net.Forward(x), net.Gradients(x, t));
        var stepped = net.Clone();
        stepped.Descend(gradients, 0.3);

        Set("X", x);
        Set("t", t);
        Set("η", 0.3);
        Set("N", samples);
        Set("D", x.ColumnCount);
        Set("K", t.ColumnCount);
        Set("L", net.LossOn(x, t));
        scene.Families["E"] = [.. Enumerable.Range(0, samples).Select(n => Arithmetic.Number(net.LossOn(Row(x, n), Row(t, n))))];
        (scene.Ranges["n"], scene.Ranges["k"]) = (samples, t.ColumnCount);
        (scene.Ranges["i"], scene.Ranges["j"]) = (t.ColumnCount, t.ColumnCount);
        if (single)
        {
            Set("x", x);
            Set("E", net.LossOn(x, t));
            scene.Indices["c"] = t.Row(0).MaximumIndex();
        }

        for (var l = 1; l <= net.Layers; l++)
        {
            var layer = Of(l);
            foreach (var name in new[] { "W", "b" })
            {
                Set(name + layer, net[$"{name}{l}"]);
                Slope(name + layer, gradients[$"{name}{l}"]);
                Set($"{name}{layer}←", stepped[$"{name}{l}"]);
            }

            var a = pass[$"a{l}"];
            Set("a" + layer, a);
            Slope("a" + layer, Tape(a, leaf => LossFrom(net, l, leaf, t)));
            Set("δ" + layer, samples * scene.Values[$"∂L/∂a{layer}"]);
            if (l == net.Layers)
                continue;
            var z = pass[$"z{l}"];
            Set("z" + layer, z);
            Slope("z" + layer, Tape(z, leaf => LossFrom(net, l + 1, Affine(net, l + 1, leaf), t)));
            scene.Ranges["j"] = z.ColumnCount;
            Set("H", z.ColumnCount);
            if (single)
                Set($"∂a{Of(l + 1)}/∂z{layer}", Jacobian(z, leaf => Affine(net, l + 1, leaf)));
        }

        Set("y", pass.Output);
        Slope("y", Tape(pass.Output, leaf => LossOfOutput(net.Loss, leaf, t)));
        if (single)
            Set($"∂y/∂a{Of(net.Layers)}", Jacobian(net.Logits(x), leaf => OutputOf(net.Loss, leaf)));
        return scene;

        // A network of one layer has no number on its letters.
        string Of(int layer) => net.Layers == 1 ? "" : $"({layer})";

        void Set(string name, object value) => scene.Values[name] = value as Matrix ?? Arithmetic.Number(Convert.ToDouble(value));

        void Slope(string by, Matrix slope)
        {
            scene.Values[$"∂L/∂{by}"] = slope;
            if (single)
                scene.Values[$"∂E/∂{by}"] = slope;
        }
    }

    public static Matrix Row(Matrix m, int n) => m.SubMatrix(n, 1, 0, m.ColumnCount);

    /// <summary>The tape's gradient of a loss by a value.</summary>
    static Matrix Tape(Matrix at, Func<Tensor, Tensor> loss)
    {
        var leaf = new Tensor(at, requiresGradient: true);
        loss(leaf).Backward();
        return leaf.Gradient;
    }

    /// <summary>Row i holds the tape's slopes of output i, for one sample.</summary>
    static Matrix Jacobian(Matrix at, Func<Tensor, Tensor> outputs)
    {
        var count = outputs(new Tensor(at)).Value.ColumnCount;
        return Matrix.Build.DenseOfRows(Enumerable.Range(0, count).Select(i => Tape(
            at, leaf => outputs(leaf).Times(new Tensor(Matrix.Build.Dense(1, count, (_, j) => i == j ? 1 : 0))).Sum()).Row(0)));
    }

    static Tensor LossFrom(Mlp net, int layer, Tensor a, Matrix t)
    {
        for (; layer < net.Layers; layer++)
            a = Affine(net, layer + 1, Activated(net.HiddenActivations[layer - 1], a));
        return net.Loss == Loss.SquaredErrorOfSigmoid ? a.Sigmoid().SquaredError(t)
            : net.Loss == Loss.SoftmaxCrossEntropy ? a.CrossEntropy(t)
            : a.BinaryCrossEntropyWithLogits(t);
    }

    static Tensor Affine(Mlp net, int layer, Tensor z) => z * new Tensor(net[$"W{layer}"]) + new Tensor(net[$"b{layer}"]);

    static Tensor Activated(Activation h, Tensor a) => h == Activation.Tanh ? a.Tanh() : h == Activation.Relu ? a.Relu() : a.Sigmoid();

    static Tensor OutputOf(Loss loss, Tensor a) => loss == Loss.SoftmaxCrossEntropy ? a.Softmax() : a.Sigmoid();

    static Tensor LossOfOutput(Loss loss, Tensor y, Matrix t) => loss == Loss.SquaredErrorOfSigmoid ? y.SquaredError(t)
        : loss == Loss.SoftmaxCrossEntropy ? -1.0 / t.RowCount * new Tensor(t).Times(y.Log()).Sum()
        : y.BinaryCrossEntropy(t);
}
