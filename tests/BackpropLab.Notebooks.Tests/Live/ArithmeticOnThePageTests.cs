using BackpropLab.Charts;
using BackpropLab.Notebooks.Tests.Browser;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>The page's networks beside the library's, over random settings.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ArithmeticOnThePageTests(BrowserFixture browser)
{
    static readonly Activation[] activations = [Activation.Tanh, Activation.Relu, Activation.LeakyRelu(), Activation.LeakyRelu(0.3), Activation.Sigmoid, Activation.Identity];

    [Fact]
    public async Task One_sample_gives_the_librarys_pass_gradients_and_step_to_twelve_digits()
    {
        await using var page = await browser.OpenAsync();
        var cases = Enumerable.Range(0, 200).Select(OneSample).ToArray();

        var answers = await page.AskAsync<OneStep[]>(["net"], """
            given.map(({ network, x, t, rate }) => {
              const net = new Net(network), wanted = net.targetOf(t), pass = net.forward(x), back = net.backward(pass, wanted);
              const next = net.stepped(back, rate);
              return {
                a: pass.a.slice(1).map(a => [...a]), z: pass.z.slice(1).map(z => [...z]), loss: net.lossAt(pass, wanted),
                delta: back.delta.slice(1).map(d => [...d]), weights: next.W.map(w => [...w]), biases: next.b.map(b => [...b]),
              };
            })
            """, cases.Select(c => new { Network = LiveNetwork.Of(c.Net), X = c.X.Row(0).ToArray(), T = c.T.Row(0).ToArray(), Rate = 0.3 }));

        foreach (var ((net, x, t), answer) in cases.Zip(answers))
        {
            var pass = net.Forward(x);
            var gradients = net.Gradients(x, t);
            Near(net.Loss.Value(pass.Logits, t), answer.Loss, 1e-12, net);
            net.Descend(gradients, 0.3);
            for (var l = 1; l <= net.Layers; l++)
            {
                Near(pass[$"a{l}"], answer.A[l - 1], 1e-12, net);
                Near(pass[$"z{l}"], answer.Z[l - 1], 1e-12, net);
                Near(gradients[$"delta{l}"], answer.Delta[l - 1], 1e-12, net);
                Near(net[$"W{l}"], answer.Weights[l - 1], 1e-12, net);
                Near(net[$"b{l}"], answer.Biases[l - 1], 1e-12, net);
            }
        }
    }

    [Theory]
    [InlineData(1, 1e-12)]
    [InlineData(1000, 1e-9)]
    public async Task Training_goes_the_librarys_way(int steps, double within)
    {
        await using var page = await browser.OpenAsync();
        var cases = Enumerable.Range(0, steps == 1 ? 100 : 24).Select(TrainingCase.Random).ToArray();

        var answers = await page.AskAsync<Trained[]>(["training", "initial", "data"], """
            given.map(({ data, sizes, activation, loss, rule, factor, start, rate, batch, decay, steps }) => {
              const { train } = dataOf(data);
              const net = beginning(sizes, activation, loss, { rule, factor, seed: start });
              const random = new Generator(start);
              const training = new Training(net, train, () => random.permutation(train.rows.length));
              const losses = [];
              for (let step = 0; step < steps; step++) losses.push(training.step({ rate, batch, decay }).loss);
              return { losses, weights: net.W.map(w => [...w]), biases: net.b.map(b => [...b]) };
            })
            """, cases.Select(c => c.Given(steps)));

        foreach (var (test, answer) in cases.Zip(answers))
        {
            var (net, losses) = test.Run(steps);
            for (var step = 0; step < steps; step++)
                Near(losses[step], answer.Losses[step], within, test);
            for (var l = 1; l <= net.Layers; l++)
            {
                Near(net[$"W{l}"], answer.Weights[l - 1], within, test);
                Near(net[$"b{l}"], answer.Biases[l - 1], within, test);
            }
        }
    }

    static (Mlp Net, Matrix<double> X, Matrix<double> T) OneSample(int seed)
    {
        var random = new NumPyGenerator(seed);
        var loss = Loss.All[seed % Loss.All.Count];
        int[] hidden = [.. random.Integers(1, 7, (int)random.Integers(0, 4)).Select(size => (int)size)];
        int[] sizes = [(int)random.Integers(1, 4), .. hidden, (int)random.Integers(loss.Name.StartsWith("softmax", StringComparison.Ordinal) ? 2 : 1, 5)];
        var net = Mlp.Create(sizes, [.. hidden.Select(_ => activations[random.Integers(0, activations.Length)])], loss, Initializer.LeCun(random) with { Biases = InitialBias.AfterWeights });
        var t = sizes[^1] > 1 && loss.Name.StartsWith("softmax", StringComparison.Ordinal)
            ? OneHot.Encode([(int)random.Integers(0, sizes[^1])], sizes[^1]) : random.Random(1, sizes[^1]).Map(Math.Round);
        return (net, random.StandardNormal(1, sizes[0]), t);
    }

    // The page writes its matrices row by row.
    static void Near(Matrix<double> expected, double[] actual, double within, object of)
    {
        foreach (var (e, a) in expected.ToRowMajorArray().Zip(actual, (e, a) => (e, a)))
            Near(e, a, within, of);
    }

    static void Near(double expected, double actual, double within, object of) =>
        Assert.True(Math.Abs(expected - actual) <= within * Math.Max(1, Math.Abs(expected)), $"{of}: {expected:R} here, {actual:R} on the page");

    sealed record OneStep(double[][] A, double[][] Z, double Loss, double[][] Delta, double[][] Weights, double[][] Biases);

    sealed record Trained(double[] Losses, double[][] Weights, double[][] Biases);
}
