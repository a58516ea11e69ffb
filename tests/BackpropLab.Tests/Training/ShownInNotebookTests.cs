namespace BackpropLab.Tests.Training;

/// <summary>What a notebook shows when one of these is a cell's last expression.</summary>
public class ShownInNotebookTests
{
    static readonly Dataset Data = Datasets.MakeMoons(samples: 40, noise: 0.1, seed: 3);

    static Mlp Net => Mlp.Create([2, 3, 1], Activation.LeakyRelu(), Loss.BinaryCrossEntropy, seed: 7);

    [Fact]
    public void A_network_shows_its_layers()
    {
        var html = Net.ToHtml();
        Assert.Contains("<caption>2-3-1 network, leaky relu (slope 0.01), binary cross-entropy, 13 parameters</caption>", html);
        Assert.Contains("W2 (3, 1)", html);
        Assert.Contains("output of binary cross-entropy", html);
    }

    [Fact]
    public void A_pass_and_its_gradients_show_their_shapes()
    {
        var pass = Net.Forward(Data.X);
        Snapshot.Match("Pass", $"{pass}\n\n{Net.Backward(pass, Data.T)}");
        Assert.Contains("<caption>Forward pass</caption>", pass.ToHtml());
        Assert.Contains("<caption>Deltas</caption>", Net.Gradients(Data.X, Data.T).ToHtml());
    }

    [Fact]
    public void A_training_shows_how_it_ended()
    {
        var history = Net.Train(Data, new() { Epochs = 3 });
        Assert.Contains($"<p>{history.Message}</p>", history.ToHtml());
    }

    [Fact]
    public void A_gradient_check_shows_a_row_for_each_parameter()
    {
        var html = GradientCheck.Run(Net, Data.X, Data.T).ToHtml();
        Assert.Contains("<caption>Gradient check: analytic and numeric gradients agree</caption>", html);
        Assert.Contains("agrees", html);
    }
}
