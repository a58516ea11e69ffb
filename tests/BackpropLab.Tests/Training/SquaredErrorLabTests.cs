namespace BackpropLab.Tests.Training;

public class SquaredErrorLabTests
{
    [Fact]
    public void Weights_are_drawn_as_outputs_by_inputs_one_layer_after_the_other_and_biases_are_0()
    {
        var draws = new NumPyRandomState(42);
        var (first, second) = (draws.StandardNormal(2, 3), draws.StandardNormal(1, 2));

        var net = SquaredErrorLab.Network([3, 2, 1], new NumPyRandomState(42));

        Assert.Equal(0.1 * first.T(), net["W1"]);
        Assert.Equal(0.1 * second.T(), net["W2"]);
        Assert.Equal(0, net["b1"].Largest() + net["b2"].Largest());
    }

    [Fact]
    public void A_step_follows_every_sample_in_the_order_of_the_rows()
    {
        var options = SquaredErrorLab.Options(epochs: 20);

        Assert.Equal((0.5, 20, 1), (options.LearningRate, options.Epochs, options.BatchSize));
        Assert.Equal(Shuffle.None, options.Shuffle);
    }
}
