using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Networks;

public class MlpTests
{
    static readonly Matrix<double> X = Matrix<double>.Build.DenseOfRowArrays([0.5, -1], [2, 0.1], [-0.3, 0.4]);
    static readonly Matrix<double> T = Matrix<double>.Build.DenseOfColumnArrays([1.0, 0, 1]);

    static Mlp Net => Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 7);

    [Fact]
    public void A_copy_with_another_parameter_leaves_the_network_as_it_was()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var (before, ones) = (net["W2"], Rows.Of([1], [1], [1]));

        var copy = net.With("W2", ones);

        Assert.Equal((ones, before), (copy["W2"], net["W2"]));
        Assert.Equal(net["W1"], copy["W1"]);
        Assert.Throws<ArgumentException>(() => net.With("W2", ones.T()));
    }

    [Fact]
    public void The_pass_holds_every_pre_activation_and_activation()
    {
        var net = Net;
        var pass = net.Forward(X);
        Assert.Equal(["z0", "a1", "z1", "a2", "z2"], pass.Names);
        Assert.Same(X, pass["z0"]);
        Near(X * net["W1"] + Ones(3) * net["b1"], pass["a1"]);
        Near(pass["a1"].PointwiseTanh(), pass["z1"]);
        Near(pass["z1"] * net["W2"] + Ones(3) * net["b2"], pass.Logits);
        Near(pass.Logits.Map(a => 1 / (1 + Math.Exp(-a))), pass.Output);
        Near(pass.Output, net.Predict(X));
    }

    [Fact]
    public void The_gradients_hold_every_delta()
    {
        var net = Net;
        var pass = net.Forward(X);
        var gradients = net.Backward(pass, T);
        Assert.Equal(["W1", "b1", "W2", "b2"], gradients.Names);
        Assert.Equal(["delta1", "delta2"], gradients.DeltaNames);
        Near(pass.Output - T, gradients["delta2"]);
        Near((gradients["delta2"] * net["W2"].Transpose()).PointwiseMultiply(1 - pass["z1"].PointwisePower(2)), gradients["delta1"]);
        Near(X.Transpose() * gradients["delta1"] / 3, gradients["W1"]);
        Near(Ones(3).Transpose() * gradients["delta1"] / 3, gradients["b1"]);
    }

    [Fact]
    public void Parameters_are_read_as_copies_and_assigned_by_name()
    {
        var net = Net;
        var before = net["W1"];
        before[0, 0] = 99;
        Assert.NotEqual(99, net["W1"][0, 0]);
        net["W1"] = before;
        Assert.Equal(before, net["W1"]);
        Assert.Equal(["W1", "b1", "W2", "b2"], net.ParameterNames);
        Assert.Equal(13, net.ParameterCount);
        Assert.Equal("2-3-1 network, tanh, binary cross-entropy, 13 parameters", net.ToString());
    }

    [Fact]
    public void A_clone_goes_its_own_way()
    {
        var net = Net;
        var clone = net.Clone();
        net.Train(X, T, new() { Epochs = 3 });
        Assert.NotEqual(net["W1"], clone["W1"]);
        Assert.Equal(Net["W1"], clone["W1"]);
    }

    [Fact]
    public void The_class_is_the_first_of_the_largest_outputs_or_one_from_a_half()
    {
        var soft = Mlp.SoftmaxRegression(2, 3);
        Assert.Equal([0, 0, 0], soft.PredictClasses(X));
        Assert.Equal([1, 1, 1], Mlp.LogisticRegression(2).PredictClasses(X));
        soft["b1"] = Matrix<double>.Build.DenseOfRowArrays([0.0, 1, 1]);
        Assert.Equal([1, 1, 1], soft.PredictClasses(X));
    }

    [Fact]
    public void Weight_decay_enters_loss_and_gradient_of_weights_but_not_of_biases()
    {
        var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, Initializer.He(1) with { Biases = InitialBias.AfterWeights });
        var squares = net["W1"].Enumerate().Concat(net["W2"].Enumerate()).Sum(w => w * w);
        Assert.Equal(net.LossOn(X, T) + 0.25 * squares, net.LossOn(X, T, l2: 0.5), 1e-14);
        var (plain, decayed) = (net.Gradients(X, T), net.Gradients(X, T, l2: 0.5));
        Near(plain["W2"] + 0.5 * net["W2"], decayed["W2"]);
        Assert.Equal(plain["b1"], decayed["b1"]);
    }

    [Fact]
    public void Class_numbers_stand_for_one_hot_rows()
    {
        var net = Mlp.SoftmaxRegression(2, 3, Initializer.He(1));
        var numbers = Matrix<double>.Build.DenseOfColumnArrays([2.0, 0, 1]);
        Assert.Equal(net.LossOn(X, OneHot.Encode([2, 0, 1], 3)), net.LossOn(X, numbers));
    }

    [Fact]
    public void A_step_is_taken_by_all_parameters_or_by_none()
    {
        var net = Net;
        // W1 fits, W2 does not: the wider network's hidden layer is the first one's, and a layer more follows.
        var deeper = Mlp.Create([2, 3, 1, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 7);
        var wider = Mlp.Create([2, 3, 2], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 7);
        Refused(
            () => net.Descend(deeper.Gradients(X, T), 0.1),
            "The gradients are W1 (2, 3), b1 (1, 3), W2 (3, 1), b2 (1, 1), W3 (1, 1), b3 (1, 1) but the parameters are "
                + "W1 (2, 3), b1 (1, 3), W2 (3, 1), b2 (1, 1): pass the gradients of this network.");
        Refused(() => net.Descend(wider.Gradients(X, T), 0.1), "The gradients are W1 (2, 3), b1 (1, 3), W2 (3, 2), b2 (1, 2) but the parameters are ");
        Refused(() => deeper.Descend(net.Gradients(X, T), 0.1), "The gradients are W1 (2, 3), b1 (1, 3), W2 (3, 1), b2 (1, 1) but the parameters are ");

        net["W2"] = Matrix<double>.Build.Dense(3, 1, double.MaxValue);
        var (before, gradients) = (net["W1"], net.Gradients(X, T, l2: 1));
        Refused(() => net.Descend(gradients, 3), "W2[0, 0] is -Infinity: every value must be a finite number.");
        Assert.Equal(before, net["W1"]);
    }

    [Fact]
    public void Backward_takes_a_pass_only_with_the_parameters_that_made_it()
    {
        var (net, other) = (Net, Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 8));
        const string Stale = "The forward pass was made with other parameters: it comes from another network, or this one has learnt since. Call Forward again.";
        Refused(() => net.Backward(other.Forward(X), T), Stale);
        Assert.Equal(net.Gradients(X, T)["W1"], net.Backward(Net.Forward(X), T)["W1"]);

        var pass = net.Forward(X);
        var (copy, gradients) = (net.Clone(), net.Backward(pass, T));
        Assert.Equal(gradients["W1"], copy.Backward(pass, T)["W1"]);
        net.Descend(gradients, 0.1);
        Refused(() => net.Backward(pass, T), Stale);
        Assert.Equal(gradients["W1"], copy.Backward(pass, T)["W1"]);

        foreach (var precision in new[] { Precision.Double, Precision.Single })
        {
            pass = net.Forward(X);
            net.Train(X, T, new() { Epochs = 1, Precision = precision });
            Refused(() => net.Backward(pass, T), Stale);
        }

        pass = net.Forward(X);
        net["b1"] *= 2;
        Refused(() => net.Backward(pass, T), Stale);
    }

    [Fact]
    public void A_training_that_diverges_at_once_leaves_a_pass_as_good_as_it_was()
    {
        var net = Mlp.Create([2, 1], [], Loss.SquaredError, Initializer.Zeros);
        var pass = net.Forward(X);
        Assert.Equal(0, net.Train(X, T, new() { LearningRate = 1e308, Epochs = 1, BatchSize = 1, PrintTo = TextWriter.Null }).Epochs);
        Assert.Equal(net.Gradients(X, T)["W1"], net.Backward(pass, T)["W1"]);
    }

    [Fact]
    public void What_does_not_fit_is_refused_with_both_shapes()
    {
        var net = Net;
        Refused(() => net.Forward(Matrix<double>.Build.Dense(280, 3)), "X is (280, 3) but W1 is (2, 3): inner dimensions 3 and 2 differ.");
        Refused(() => net["W1"] = Matrix<double>.Build.Dense(3, 2), "W1 is (2, 3) but (3, 2) was assigned: the shape must stay.");
        Refused(() => net["W3"].ToString(), "There is no parameter W3: this network has W1, b1, W2, b2.");
        Refused(() => net.Forward(X)["a3"].ToString(), "There is no a3: there are z0, a1, z1, a2, z2.");
        Refused(() => net.Gradients(X, T)["dW1"].ToString(), "There is no dW1: there are W1, b1, W2, b2, delta1, delta2.");
        Refused(() => net.Gradients(X, T)["delta3"].ToString(), "There is no delta3: there are W1, b1, W2, b2, delta1, delta2.");
        Refused(() => net.Forward(X * double.NaN), "x[0, 0] is NaN: every value must be a finite number.");
        Refused(() => net["b2"] = Matrix<double>.Build.Dense(1, 1, double.PositiveInfinity), "b2[0, 0] is Infinity: every value must be a finite number.");
        Refused(() => net.LossOn(X, T.SubMatrix(0, 2, 0, 1)), "The targets are (2, 1) but the outputs are (3, 1): give (3, 1).");
        Refused(() => net.LossOn(X, 2 * T), "Target [0, 0] is 2: binary cross-entropy needs targets from 0 to 1.");
        Refused(() => Mlp.SoftmaxRegression(2, 3).LossOn(X, 3 * T), "Target [0, 0] is 3: with 3 outputs a class number is a whole number from 0 to 2.");
        Refused(() => Mlp.SoftmaxRegression(2, 2).LossOn(X, Matrix<double>.Build.Dense(3, 2, 0.7)), "The targets of row 0 sum to 1.4: softmax cross-entropy needs rows that sum to 1, such as one-hot rows.");
        Refused(() => Mlp.Create([2], Activation.Tanh, Loss.SquaredError, 1), "The layer sizes are [2]: at least inputs and outputs are needed, such as [2, 8, 1].");
        Refused(() => Mlp.Create([2, 0, 1], Activation.Tanh, Loss.SquaredError, 1), "The layer sizes are [2, 0, 1]: every layer needs at least 1 unit.");
        Refused(() => Mlp.Create([2, 3, 1], [], Loss.SquaredError, Initializer.Zeros), "There are 0 activations for the 1 hidden layers of [2, 3, 1]: give one for each.");
        Refused(() => Mlp.Create([2, 3, 1], [null!], Loss.SquaredError, Initializer.Zeros), "There are 0 activations for the 1 hidden layers of [2, 3, 1]: give one for each.");
        Refused(() => net.Train(Matrix<double>.Build.Dense(0, 2), Matrix<double>.Build.Dense(0, 1)), "The outputs are (0, 1): at least one sample is needed.");
        Refused(() => net.Evaluate(Matrix<double>.Build.Dense(0, 2), Matrix<double>.Build.Dense(0, 1)), "The outputs are (0, 1): at least one sample is needed.");
        Refused(() => Mlp.SoftmaxRegression(2, 1), "The layer sizes are [2, 1]: softmax cross-entropy needs at least 2 outputs.");
        Refused(() => net.Backward(Mlp.LogisticRegression(2).Forward(X), T), "The forward pass comes from a network of other sizes: pass the result of this network's Forward.");
        Refused(() => net.Descend(net.Gradients(X, T), 0), "learningRate is 0: a learning rate is a finite number above zero, such as 0.1.");
    }

    static void Refused(Action action, string message)
    {
        var problem = Assert.ThrowsAny<ArgumentException>(action);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    static Matrix<double> Ones(int rows) => Matrix<double>.Build.Dense(rows, 1, 1);

    static void Near(Matrix<double> expected, Matrix<double> actual) =>
        Assert.True((expected - actual).Enumerate().All(difference => Math.Abs(difference) < 1e-14), $"{expected}{actual}");
}
