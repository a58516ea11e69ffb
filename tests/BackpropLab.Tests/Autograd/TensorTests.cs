using BackpropLab.Autograd;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Autograd;

public class TensorTests
{
    readonly NumPyGenerator random = new(7);

    public static TheoryData<string, Func<Tensor, Tensor>> Functions => new()
    {
        { "tanh", x => x.Tanh().Sum() },
        { "sigmoid", x => x.Sigmoid().Sum() },
        { "relu", x => x.Relu().Sum() },
        { "leaky relu", x => x.LeakyRelu(0.1).Sum() },
        { "softmax", x => x.Softmax().Times(x).Sum() },
        { "log of sigmoid", x => x.Sigmoid().Log().Mean() },
        { "clamp", x => x.Clamp(-0.5, 0.5).Times(x).Sum() },
        { "binary cross-entropy with ε", x => x.Sigmoid().BinaryCrossEntropy(x.Value.Map(v => v > 0.2 ? 1.0 : 0.0), 1e-8) },
        { "cross-entropy of class numbers", x => x.CrossEntropy(Matrix<double>.Build.Dense(4, 1, [0, 2, 1, 1])) },
        { "a row repeated", x => (x + (x.Times(x) * Column(3) + Column(4)).Tanh()).Sum() },
        { "a single number repeated", x => (x - x.Mean()).Times(x.Sum()).Tanh().Sum() },
        { "used twice", x => (x.Times(x) - (3 * x)).Sum() },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_gradient_is_that_of_central_differences(string function, Func<Tensor, Tensor> loss)
    {
        const double Step = 1e-6;
        var start = random.StandardNormal(4, 3);
        var x = new Tensor(start, requiresGradient: true);
        loss(x).Backward();

        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                var numeric = (At(i, j, Step) - At(i, j, -Step)) / (2 * Step);
                Assert.True(Math.Abs(numeric - x.Gradient[i, j]) < 1e-7, $"{function} at ({i}, {j}): {x.Gradient[i, j]}, but numerically {numeric}");
            }
        }

        double At(int i, int j, double step)
        {
            var moved = start.Clone();
            moved[i, j] += step;
            return loss(new Tensor(moved)).Value[0, 0];
        }
    }

    [Fact]
    public void A_number_is_a_leaf_of_one_row_and_one_column()
    {
        var w = new Tensor(3, requiresGradient: true, "w");

        (2 * w.Times(w)).Backward();

        Assert.Equal((3, 12, "w"), (w.Value[0, 0], w.Gradient[0, 0], w.Name));
        Assert.False(new Tensor(3).RequiresGradient);
    }

    [Fact]
    public void A_bias_gets_the_sum_of_its_copies_gradients()
    {
        var bias = new Tensor(Matrix<double>.Build.Dense(1, 2), requiresGradient: true);

        (new Tensor(Matrix<double>.Build.Dense(5, 2)) + bias).Sum().Backward();

        Assert.Equal(new double[,] { { 5, 5 } }, bias.Gradient.ToArray());
    }

    [Fact]
    public void Gradients_accumulate_until_they_are_set_to_zero()
    {
        var w = Scalar(3);
        var loss = w * w;

        loss.Backward();
        loss.Backward();
        Assert.Equal(12, w.Gradient[0, 0]);

        w.ZeroGradient();
        Assert.Equal(0, w.Gradient[0, 0]);
    }

    [Fact]
    public void A_step_after_the_forward_pass_does_not_change_its_gradients()
    {
        var w = Scalar(3);
        var loss = w.Times(w).Tanh() + (w * w);
        loss.Backward();
        var gradient = w.Gradient[0, 0];
        new Sgd([w], learningRate: 1).Step();
        w.ZeroGradient();

        loss.Backward();

        Assert.Equal(gradient, w.Gradient[0, 0]);
    }

    [Fact]
    public void Ten_thousand_steps_in_a_chain_are_no_problem()
    {
        var w = Scalar(1);
        var sum = w;
        for (var i = 0; i < 10000; i++)
            sum += w;

        sum.Backward();

        Assert.Equal(10001, w.Gradient[0, 0]);
    }

    [Fact]
    public void Extreme_logits_give_a_finite_loss_and_gradient()
    {
        var logits = new Tensor(Matrix<double>.Build.Dense(2, 2, [1000, -1000, -1000, 1000]), requiresGradient: true);

        var loss = logits.CrossEntropy(Matrix<double>.Build.Dense(2, 1, [1, 1])) + logits.BinaryCrossEntropyWithLogits(Matrix<double>.Build.Dense(2, 2, [0, 0, 1, 1]));
        loss.Backward();

        Assert.Equal(1000 + 500, loss.Value[0, 0], 1e-12);
        Assert.All(logits.Gradient.Enumerate(), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void The_graph_lists_what_was_computed_from_what()
    {
        var (x, w, b) = (new Tensor(Matrix<double>.Build.Dense(1, 1, 2.0), name: "x"), Scalar(3, "w"), Scalar(-5, "b"));
        var loss = ((x * w) + b).Tanh();
        loss.Backward();

        Assert.Equal(
            ["0 x = 2, d none from ", "1 w = 3, d 0.84 from ", "2 matmul = 6, d 0.42 from 0 1", "3 b = -5, d 0.42 from ", "4 + = 1, d 0.42 from 2 3", "5 tanh = 0.76, d 1 from 4"],
            loss.Graph().Select(node => FormattableString.Invariant(
                $"{node.Number} {node.Name} = {node.Value[0, 0]:0.##}, d {node.Gradient?[0, 0].ToString("0.##", null) ?? "none"} from {string.Join(' ', node.Inputs)}")));
    }

    public static TheoryData<Action, string> Refusals => new()
    {
        { () => _ = Zeros(5, 2) * Zeros(3, 8), "left factor is (5, 2) but the right one is (3, 8): inner dimensions 2 and 3 differ" },
        { () => _ = Zeros(5, 2) + Zeros(1, 3), "(5, 2) + (1, 3): the shapes must be equal, or one side have one row or one column" },
        { () => Zeros(5, 2).SquaredError(Matrix<double>.Build.Dense(5, 1)), "The targets are (5, 1) but the outputs are (5, 2)" },
        { () => Zeros(5, 2).Tanh().Backward(), "Backward starts from a loss, (1, 1), but 'tanh' is (5, 2): take its Sum or Mean first" },
        { () => Zeros(5, 2).Sum().Backward(), "Nothing in 'sum' requires a gradient" },
        { () => _ = new DataLoader(Datasets.MakeMoons(4, 0, 1), 0), "batchSize is 0: at least 1 is needed" },
        { () => Zeros(2, 3).CrossEntropy(Matrix<double>.Build.Dense(2, 1, [1, 1.7])), "Target [1, 0] is 1.7: with 3 outputs a class number is a whole number from 0 to 2" },
        { () => Zeros(2, 1).BinaryCrossEntropy(Matrix<double>.Build.Dense(2, 1, 2)), "Target [0, 0] is 2: a number from 0 to 1 is needed" },
        { () => (Zeros(2, 1) - Scalar(0.5)).BinaryCrossEntropy(Matrix<double>.Build.Dense(2, 1)), "Probability [0, 0] is -0.5: a number from 0 to 1 is needed. Logits go into BinaryCrossEntropyWithLogits." },
        { () => _ = new Sgd([null!], learningRate: 0.1), "One of the parameters is null" },
        { () => Zeros(2, 1).BinaryCrossEntropyWithLogits(Matrix<double>.Build.Dense(2, 1, double.NaN)), "Target [0, 0] is NaN: a number from 0 to 1 is needed" },
        { () => Zeros(2, 1).BinaryCrossEntropy(Matrix<double>.Build.Dense(2, 1), epsilon: -1), "epsilon is -1: a finite number, zero or more, is needed" },
        { () => Zeros(2, 1).SquaredError(Matrix<double>.Build.Dense(2, 1, double.PositiveInfinity)), "Target [0, 0] is Infinity: a finite number is needed" },
        { () => Zeros(2, 1).Clamp(1, 0), "The bounds are 1 and 0: two numbers, the lower one first, are needed" },
        { () => _ = new Sgd([Scalar(1)], learningRate: -0.1), "learningRate is -0.1: a finite number above zero is needed" },
        { () => _ = new Sgd([], learningRate: 0.1), "There is no parameter to learn" },
        { () => _ = new Sgd([new(Matrix<double>.Build.Dense(1, 1), name: "x")], learningRate: 0.1), "'x' (1, 1) takes no gradient, so it cannot be learned" },
        { () => _ = new Linear(0, 1, new NumPyGenerator(1)), "inputs is 0: at least 1 is needed" },
        { () => _ = new Linear(Matrix<double>.Build.Dense(2, 3), Matrix<double>.Build.Dense(3, 1)), "W is (2, 3) and b is (3, 1): b (1, 3), one number for each output, is needed" },
        { () => _ = new Sequential(), "0 modules were given: at least one is needed" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Misuse_is_refused_in_a_sentence(Action call, string sentence) =>
        Assert.Contains(sentence, Assert.ThrowsAny<Exception>(call).Message, StringComparison.Ordinal);

    [Fact]
    public void A_probability_that_is_right_for_certain_costs_nothing_and_has_a_gradient()
    {
        var p = new Tensor(Matrix<double>.Build.Dense(2, 1, [0, 1]), requiresGradient: true);

        var loss = p.BinaryCrossEntropy(Matrix<double>.Build.Dense(2, 1, [0, 1]));
        loss.Backward();

        Assert.Equal(0, loss.Value[0, 0]);
        Assert.Equal([0.5, -0.5], p.Gradient.Enumerate());
    }

    [Fact]
    public void A_module_that_comes_twice_learns_once_a_step()
    {
        var layer = new Linear(Matrix<double>.Build.Dense(1, 1, 2.0), Matrix<double>.Build.Dense(1, 1));
        var network = new Sequential(layer, layer);

        network.Forward(new(Matrix<double>.Build.Dense(1, 1, 1.0))).Backward();
        new Sgd(network.Parameters, learningRate: 0.1).Step();

        Assert.Equal(["W", "b"], network.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(2 - 0.1 * 4, layer.Weight.Value[0, 0], 1e-15);
    }

    [Fact]
    public void A_batch_larger_than_the_data_is_all_of_it() =>
        Assert.Equal(4, Assert.Single(new DataLoader(Datasets.MakeMoons(4, 0, 1), batchSize: 1000)).X.Value.RowCount);

    [Fact]
    public void A_loader_gives_every_row_once_an_epoch_the_last_batch_short()
    {
        var data = new Dataset("numbers", Matrix<double>.Build.Dense(10, 1, (i, _) => i), [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
        var loader = new DataLoader(data, batchSize: 4, new NumPyGenerator(3));

        var epochs = Enumerable.Range(0, 2).Select(_ => loader.ToArray()).ToArray();

        Assert.Equal([4, 4, 2], epochs[0].Select(batch => batch.X.Value.RowCount));
        Assert.All(epochs, epoch => Assert.Equal(Enumerable.Range(0, 10).Select(i => (double)i), epoch.SelectMany(batch => batch.X.Value.Enumerate()).Order()));
        Assert.NotEqual(epochs[0][0].X.Value, epochs[1][0].X.Value);
    }

    static Tensor Scalar(double value, string name = "") => new(Matrix<double>.Build.Dense(1, 1, value), requiresGradient: true, name);

    static Tensor Zeros(int rows, int columns) => new(Matrix<double>.Build.Dense(rows, columns));

    static Tensor Column(int rows) => new(Matrix<double>.Build.Dense(rows, 1, 0.5));
}
