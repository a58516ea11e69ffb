using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Evaluation;

public class GradientCheckTests
{
    static readonly Matrix<double> X = new NumPyGenerator(1).StandardNormal(6, 2);
    static readonly Matrix<double> T = Matrix<double>.Build.DenseOfColumnArrays([1.0, 0, 1, 1, 0, 0]);

    [Fact]
    public void Central_differences_of_a_whole_network_are_near_its_gradients_and_leave_it_alone()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var (x, t, before) = (Rows.Of([1, 0.5], [-0.25, 2]), Rows.Of([1], [0]), net["W1"]);
        var own = net.Gradients(x, t);

        var numeric = GradientCheck.Numeric(net, x, t);

        Assert.Equal(net.ParameterNames, numeric.Keys);
        Assert.All(net.ParameterNames, name => Assert.InRange((own[name] - numeric[name]).Largest(), 0, 1e-9));
        Assert.Equal(before, net["W1"]);
    }

    [Fact]
    public void Gradients_by_hand_are_taken_in_the_order_of_the_layers()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var (x, t) = (Rows.Of([1, 0.5], [-0.25, 2]), Rows.Of([1], [0]));
        var own = net.Gradients(x, t);

        Assert.Equal(GradientCheck.Run(net, x, t).ToString(), GradientCheck.Run(net, x, t, [own["W1"], own["b1"], own["W2"], own["b2"]]).ToString());
        Assert.StartsWith(
            "There are 1 gradients for W1, b1, W2, b2", Assert.Throws<ArgumentException>(() => GradientCheck.Run(net, x, t, [own["W1"]])).Message);
    }

    [Fact]
    public void Right_gradients_pass_and_the_report_reads_well()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var report = GradientCheck.Run(net, X, T);
        Assert.True(report.Passed);
        Assert.InRange(report.RelativeError, 0, 1e-8);
        Assert.Equal(["W1", "b1", "W2", "b2"], report.Rows.Select(row => row.Name));
        Assert.Matches(@"^W1 \(2, 3\)   agrees   relative error \d\.\dE-\d{3} at \[\d, \d\]: analytic -?0\.\d+, numeric -?0\.\d+\n", report.ToString());
    }

    [Fact]
    public void A_wrong_gradient_is_found_at_its_worst_element()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var wrong = Gradients(net);
        wrong["W1"][1, 2] *= 2;
        var report = GradientCheck.Run(net, X, T, analytic: wrong);
        Assert.False(report.Passed);
        var row = report.Rows.Single(row => row.Verdict == GradientVerdict.Differs);
        Assert.Equal(("W1", 1, 2), (row.Name, row.Row, row.Column));
        Assert.Equal(1 / 3.0, row.RelativeError, 1e-6);
    }

    [Fact]
    public void A_gradient_that_is_not_a_number_differs()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var wrong = Gradients(net);
        wrong["b1"][0, 1] = double.NaN;
        Assert.Equal(GradientVerdict.Differs, GradientCheck.Run(net, X, T, analytic: wrong).Rows[1].Verdict);
    }

    [Fact]
    public void Shapes_are_compared_first()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var wrong = Gradients(net);
        wrong["W1"] = wrong["W1"].Transpose();
        var row = GradientCheck.Run(net, X, T, analytic: wrong).Rows[0];
        Assert.Equal(GradientVerdict.ShapeDiffers, row.Verdict);
        Assert.Equal("W1 (2, 3)   shape differs: the gradient is (3, 2)", row.ToString());
        wrong.Remove("W1");
        Assert.StartsWith("There is no gradient for W1", Assert.Throws<ArgumentException>(() => GradientCheck.Run(net, X, T, analytic: wrong)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kink_of_ReLU_is_named_and_not_held_against_the_gradient()
    {
        var net = Mlp.Create([2, 2, 1], Activation.Relu, Loss.SquaredError, seed: 1);
        // Unit 1 of the hidden layer is exactly at its kink for sample 0.
        net["b1"] = -(X.SubMatrix(0, 1, 0, 2) * net["W1"]).MapIndexed((_, unit, a) => unit == 1 ? a : 0);
        var report = GradientCheck.Run(net, X, T);
        Assert.True(report.Passed, report.ToString());
        var row = report.Rows[0];
        Assert.Equal(GradientVerdict.AgreesBesideKinks, row.Verdict);
        Assert.Equal(["W1[0, 1]: the relu of unit 1 in layer 1 is at its kink for sample 0.", "W1[1, 1]: the relu of unit 1 in layer 1 is at its kink for sample 0."], row.Kinks);
        Assert.Equal(GradientVerdict.Agrees, report.Rows[2].Verdict);
    }

    [Fact]
    public void A_unit_that_rests_on_its_kink_hides_no_gradient_but_that_of_its_own_bias()
    {
        // With zero biases, the first row of XOR puts all eight units exactly on their kinks.
        var xor = Matrix<double>.Build.DenseOfRowArrays([0.0, 0], [0, 1], [1, 0], [1, 1]);
        var t = Matrix<double>.Build.Dense(4, 1, [0, 1, 1, 0]);
        var net = Mlp.Create([2, 8, 1], Activation.Relu, Loss.BinaryCrossEntropy, seed: 1);
        var wrong = net.ParameterNames.ToDictionary(name => name, name => net[name].Map(_ => 1e6, Zeros.Include));

        var report = GradientCheck.Run(net, xor, t, analytic: wrong);

        Assert.False(report.Passed);
        Assert.Equal(
            [GradientVerdict.Differs, GradientVerdict.NotChecked, GradientVerdict.Differs, GradientVerdict.Differs],
            report.Rows.Select(row => row.Verdict));
        Assert.Equal(
            [GradientVerdict.Agrees, GradientVerdict.NotChecked, GradientVerdict.Agrees, GradientVerdict.Agrees],
            GradientCheck.Run(net, xor, t).Rows.Select(row => row.Verdict));
    }

    [Fact]
    public void A_parameter_with_nothing_to_compare_has_not_passed()
    {
        var origin = Matrix<double>.Build.Dense(1, 2);
        var net = Mlp.Create([2, 1, 1], Activation.LeakyRelu(), Loss.SquaredError, seed: 1);

        var report = GradientCheck.Run(net, origin, Matrix<double>.Build.Dense(1, 1, 1.0));

        Assert.False(report.Passed);
        Assert.True(double.IsNaN(report.RelativeError));
        Assert.Equal(
            "b1 (1, 1)   not checked: every element is at a kink, so change the parameters or the samples a little\n"
                + "    b1[0, 0]: the leaky relu of unit 0 in layer 1 is at its kink for sample 0.",
            report.Rows[1].ToString());
        Assert.Contains("Gradient check: not all gradients could be checked", report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("– not checked", report.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kink_in_a_deeper_layer_counts_for_what_moves_its_unit()
    {
        var net = Mlp.Create([2, 2, 2, 1], [Activation.Tanh, Activation.Relu], Loss.SquaredError, Initializer.LeCun(1));
        var z1 = net.Forward(X)["z1"];
        // Unit 0 of the second hidden layer is exactly at its kink for sample 0.
        net["b2"] = -(z1.SubMatrix(0, 1, 0, 2) * net["W2"]).MapIndexed((_, unit, a) => unit == 0 ? a : 0, Zeros.Include);
        var wrong = Gradients(net);
        wrong["W2"][0, 1] += 1;

        var report = GradientCheck.Run(net, X, T, analytic: wrong);

        Assert.Equal(
            [GradientVerdict.NotChecked, GradientVerdict.NotChecked, GradientVerdict.Differs, GradientVerdict.AgreesBesideKinks, GradientVerdict.Agrees, GradientVerdict.Agrees],
            report.Rows.Select(row => row.Verdict));
    }

    [Fact]
    public void Clips_and_epsilons_that_guard_the_logarithm_do_not_count()
    {
        foreach (var loss in new[] { Loss.BinaryCrossEntropy, Loss.BinaryCrossEntropyWithEpsilon })
        {
            var net = Mlp.Create([2, 1], [], loss, Initializer.Zeros);
            net["b1"] = Matrix<double>.Build.Dense(1, 1, 30);
            var report = GradientCheck.Run(net, X, T);
            Assert.All(report.Rows, row => Assert.Equal(GradientVerdict.Agrees, row.Verdict));
        }
    }

    [Fact]
    public void Any_function_of_a_matrix_can_be_checked()
    {
        var at = Matrix<double>.Build.DenseOfRowArrays([1.0, -2], [0.5, 3]);
        var row = GradientCheck.Run("squares", at, 2 * at, value => value.Enumerate().Sum(x => x * x));
        Assert.Equal(GradientVerdict.Agrees, row.Verdict);
        Assert.Equal(GradientVerdict.Differs, GradientCheck.Run("squares", at, at, value => value.Enumerate().Sum(x => x * x)).Verdict);
    }

    [Fact]
    public void A_large_number_is_moved_far_enough_to_tell_gradients_apart()
    {
        var at = Matrix<double>.Build.Dense(1, 1, 1e13);
        Assert.Equal(GradientVerdict.Differs, GradientCheck.Run("w", at, at.Map(_ => 0.0), w => 5 * w[0, 0]).Verdict);
        Assert.Equal(GradientVerdict.Agrees, GradientCheck.Run("w", at, at.Map(_ => 5.0), w => 5 * w[0, 0]).Verdict);
    }

    [Fact]
    public void Nothing_to_check_is_refused()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var missing = Gradients(net);
        missing["W2"] = null!;
        Refused(() => GradientCheck.Run(net, X, T, analytic: missing), "There is no gradient for W2");
        Refused(() => GradientCheck.Run("w", Matrix<double>.Build.Dense(0, 1), Matrix<double>.Build.Dense(0, 1), _ => 0), "w is (0, 1): there is nothing to check.");
        Refused(() => GradientCheck.Run(net, Matrix<double>.Build.Dense(0, 2), Matrix<double>.Build.Dense(0, 1)), "The outputs are (0, 1): at least one sample is needed.");
    }

    static void Refused(Action action, string sentence) =>
        Assert.StartsWith(sentence, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);

    static Dictionary<string, Matrix<double>> Gradients(Mlp net)
    {
        var gradients = net.Gradients(X, T);
        return net.ParameterNames.ToDictionary(name => name, name => gradients[name]);
    }
}
