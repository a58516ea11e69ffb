namespace BackpropLab.Tests.Networks;

public class InitializerTests
{
    [Fact]
    public void A_factor_multiplies_what_the_rule_draws_and_a_constant_is_in_all_weights()
    {
        var (rule, larger) = (Net(Initializer.LeCun(1)), Net(Initializer.LeCun(1).Times(20)));

        Assert.Equal(20 * rule["W2"], larger["W2"]);
        Assert.Equal(Initializer.Normal(0.5, 1), Initializer.Normal(1, 1).Times(0.5));
        Assert.Equal(Rows.Of([-0.5, -0.5, -0.5], [-0.5, -0.5, -0.5]), Net(Initializer.Constant(-0.5))["W1"]);
        Assert.Equal(0, Net(Initializer.Constant(-0.5))["b1"].Largest());
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.LeCun(1).Times(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.Constant(double.PositiveInfinity));

        static Mlp Net(Initializer initializer) => Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, initializer);
    }

    [Fact]
    public void Spreads_are_those_of_the_rules()
    {
        Near(Math.Sqrt(1 / 200.0), Deviation(Initializer.LeCun(1)));
        Near(Math.Sqrt(2 / 200.0), Deviation(Initializer.He(1)));
        Near(Math.Sqrt(2 / 300.0), Deviation(Initializer.Glorot(1)));
        Near(Math.Sqrt(2 / 300.0), Deviation(Initializer.GlorotUniform(1)));
        Near(0.3, Deviation(Initializer.Normal(0.3, 1)));
        Assert.Equal(0, Deviation(Initializer.Zeros));
        Assert.True(Net(Initializer.GlorotUniform(1))["W1"].Enumerate().Max() <= Math.Sqrt(6 / 300.0));

        static void Near(double expected, double actual) => Assert.Equal(expected, actual, 0.02 * expected);
    }

    [Fact]
    public void A_seeded_initializer_is_a_value()
    {
        Initializer[] rules = [Initializer.He(1), Initializer.LeCun(1), Initializer.Glorot(1), Initializer.GlorotUniform(1), Initializer.Normal(0.3, 1)];
        Initializer[] again = [Initializer.He(1), Initializer.LeCun(1), Initializer.Glorot(1), Initializer.GlorotUniform(1), Initializer.Normal(0.3, 1)];
        Assert.Equal(rules, again);
        Assert.Equal(5, rules.Distinct().Count());
        Assert.NotEqual(Initializer.Normal(0.3, 1), Initializer.Normal(0.4, 1));
        Assert.NotEqual(Initializer.He(1), Initializer.He(2));
        Assert.All(rules, rule =>
        {
            var (first, with) = (Net(rule), Net(rule with { Biases = InitialBias.AfterWeights }));
            Assert.Equal(first["W1"], Net(rule)["W1"]);
            Assert.Equal(first["W1"], with["W1"]);
        });
    }

    [Fact]
    public void A_seed_may_be_of_any_size()
    {
        var large = System.Numerics.BigInteger.Pow(2, 70) + 12345;
        Assert.Equal(Net(Initializer.He(large))["W1"], Net(Initializer.He(new NumPyGenerator(large)))["W1"]);
        Assert.NotEqual(Net(Initializer.He(large))["W1"], Net(Initializer.He(12345))["W1"]);
        Assert.Equal(Net(Initializer.He(uint.MaxValue))["W1"], Net(Initializer.He(4294967295L))["W1"]);
        Assert.Equal(Mlp.Create([2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, large)["W1"], Mlp.Create([2, 1], [], Loss.BinaryCrossEntropy, Initializer.LeCun(large))["W1"]);
        Assert.StartsWith("seed is -1: a seed is zero or more.", Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.He(-1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("seed is -1: a seed is zero or more.", Assert.Throws<ArgumentOutOfRangeException>(() => Shuffle.EachEpoch(-1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_goes_on_and_a_seed_starts_again()
    {
        var stream = Initializer.He(new NumPyRandomState(3));
        Assert.NotEqual(Net(stream)["W1"], Net(stream)["W1"]);
        Assert.Equal(Net(Initializer.He(3))["W1"], Net(Initializer.He(3))["W1"]);
        Assert.Equal(Net(Initializer.He(3))["W1"], Net(Initializer.He(new NumPyGenerator(3)))["W1"]);
    }

    [Fact]
    public void Draws_come_in_the_order_asked_for()
    {
        var drawn = new NumPyRandomState(5).StandardNormal(8);
        var rows = Mlp.Create([3, 2], [], Loss.SquaredError, Initializer.Normal(1, new NumPyRandomState(5)));
        Assert.Equal(drawn[..6], rows["W1"].ToRowMajorArray());
        Assert.Equal([0, 0], rows["b1"].ToRowMajorArray());

        var columns = Mlp.Create([3, 2], [], Loss.SquaredError, Initializer.Normal(1, new NumPyRandomState(5)) with
        {
            Layout = WeightLayout.OutputsByInputs,
            Biases = InitialBias.BeforeWeights,
        });
        Assert.Equal(drawn[..2], columns["b1"].ToRowMajorArray());
        Assert.Equal(drawn[2..], columns["W1"].Transpose().ToRowMajorArray());
    }

    [Fact]
    public void A_spread_that_is_no_number_is_refused() =>
        Assert.StartsWith("scale is -1: ", Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.Normal(-1, 1)).Message, StringComparison.Ordinal);

    static Mlp Net(Initializer initializer) => Mlp.Create([200, 100], [], Loss.SquaredError, initializer);

    static double Deviation(Initializer initializer) => Math.Sqrt(Net(initializer)["W1"].Enumerate().Average(w => w * w));
}
