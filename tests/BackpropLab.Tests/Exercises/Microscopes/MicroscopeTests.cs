using MathNet.Numerics.LinearAlgebra;
using static BackpropLab.Tests.Exercises.Microscopes.StudentFunctions;

namespace BackpropLab.Tests.Exercises.Microscopes;

public class MicroscopeTests
{
    static readonly (Matrix<double> X, Matrix<double> T) sample = (Rows.Of([1, 0.5]), Rows.Of([1]));

    static readonly Mlp net = Mlp.Create([2, 2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);

    [Fact]
    public void Where_no_script_runs_the_tables_stand_there()
    {
        var widget = Microscope.Show(net, sample, learningRate: 1);

        Assert.StartsWith("One sample through a 2-2-1 network, tanh, binary cross-entropy, 9 parameters\n\nThere\n", widget.ToString());
        var html = widget.ToHtml();
        foreach (var caption in new[] { "There", "And back", "One update" })
            Assert.Contains($"<caption>{caption}</caption>", html);
    }

    [Fact]
    public void A_widget_weighs_less_than_150_kilobytes() =>
        Assert.InRange(Microscope.Show(Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1), Datasets.MakeMoons(280, 0.1, seed: 1)).ToHtml().Length, 1, 150_000);

    [Fact]
    public void What_cannot_be_looked_at_is_refused_with_what_was_expected()
    {
        Assert.StartsWith("The sample's inputs are (1, 3) but the network takes 2: give one row (1, 2).", Refusal(() => Microscope.Show(net, (Rows.Of([1, 2, 3]), sample.T))));
        Assert.StartsWith("The sample's inputs are (2, 2) but", Refusal(() => Microscope.Show(net, (Rows.Of([1, 2], [3, 4]), sample.T))));
        Assert.StartsWith("The targets are (1, 2) but the outputs are (1, 1)", Refusal(() => Microscope.Show(net, (sample.X, Rows.Of([1, 0])))));
        Assert.StartsWith("The sample's number goes from 0 to 9.", Refusal(() => Microscope.Show(net, Datasets.MakeMoons(10, 0.1, seed: 1), row: 10)));
        Assert.StartsWith("learningRate is 0: a learning rate is a finite number above zero", Refusal(() => Microscope.Show(net, sample, learningRate: 0)));
        Assert.Contains("up to 300 weights", Refusal(() => Microscope.Show(Mlp.Create([2, 200, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1), sample)));
    }

    [Theory]
    [InlineData("2-1", "no hidden layer")]
    [InlineData("2-4-3-1", "2 hidden layers")]
    public void Functions_of_one_hidden_layer_are_shown_for_no_other_network(string layers, string hidden)
    {
        var other = Mlp.Create([.. layers.Split('-').Select(int.Parse)], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);

        Assert.StartsWith(
            $"The network {layers} has {hidden}, but functions of W1, b1, W2 and b2 are for one with one hidden layer, such as 2-8-1.",
            Refusal(() => Microscope.Show(other, sample, Forward, Backward)));
        // Without functions there is a microscope for each.
        Assert.StartsWith($"One sample through a {layers} network", Microscope.Show(other, sample).ToString());
    }

    [Fact]
    public void Right_functions_are_told_so() =>
        Assert.Equal("The functions of this notebook give the right numbers for this sample, all the way there and back.", Sentence(Forward, Backward));

    [Fact]
    public void Wrong_functions_are_told_where_they_first_depart()
    {
        Assert.Equal(
            "Your functions first depart at z1[0, 0]: it is 0.3612 and should be 0.3463. All before it is right.",
            Sentence(WithoutTanh, Backward));
        Assert.StartsWith("Your functions first depart at dW1[0, 0]: ", Sentence(Forward, (x, z1, y, t, w2) => Backward(x, z1, y, t, w2) with { W1 = x.T() * (y - t) * w2.T() }));
        Assert.Equal(
            "Your functions first depart at dW2: its shape is (1, 2), but (2, 1) is expected. All before it is right.",
            Sentence(Forward, (x, z1, y, t, w2) => Backward(x, z1, y, t, w2) with { W2 = ((y - t) * z1) }));
        Assert.Equal(
            "Your functions first depart at y[0, 0]: it is NaN and should be 0.5645. All before it is right.",
            Sentence((x, w1, b1, w2, b2) => Forward(x, w1, b1, w2, b2) with { Y = Rows.Of([double.NaN]) }, Backward));
        Assert.StartsWith("Your functions first depart at a1: it is null", Sentence((x, w1, b1, w2, b2) => (null!, null!, null!, null!), Backward));
    }

    [Fact]
    public void Functions_that_throw_are_told_so_and_nothing_is_thrown()
    {
        Assert.Equal("Your forward function is not written yet: these are the right numbers.", Sentence((_, _, _, _, _) => throw new NotSolvedYet(), Backward));
        Assert.Equal("Your backward function throws InvalidOperationException: no.", Sentence(Forward, (_, _, _, _, _) => throw new InvalidOperationException("no.")));
        Assert.Equal("Your backward function throws Mute: (its Message threw FormatException).", Sentence(Forward, (_, _, _, _, _) => throw new Mute()));
        Assert.StartsWith("Your backward function had not ended after a second and was stopped", Sentence(Forward, (_, _, _, _, _) => Endless()));
    }

    [Fact]
    public void A_student_who_changes_what_was_given_changes_nothing_here()
    {
        var before = net.ToJson();

        Sentence(
            (x, w1, b1, w2, b2) =>
            {
                w1.Clear();
                x.Clear();
                return Forward(x, w1, b1, w2, b2);
            },
            Backward);

        Assert.Equal(before, net.ToJson());
        Assert.Equal(1, sample.X[0, 0]);
    }

    static string Sentence(
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>)> forward,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>)> backward) =>
        Microscope.Show(net, sample, forward, backward).ToString().Split('\n')[2];

    static string Refusal(Action show) => Assert.ThrowsAny<ArgumentException>(show).Message;

    /// <summary>An exception of a student's own class, which cannot say what it is about.</summary>
    sealed class Mute : Exception
    {
        public override string Message => throw new FormatException();
    }
}
