using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackpropLab.Charts;
using MathNet.Numerics.LinearAlgebra;
using static BackpropLab.Tests.Exercises.Microscopes.StudentFunctions;
using ForwardFunction = System.Func<
    MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>,
    MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>,
    (MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>,
    MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>)>;

namespace BackpropLab.Tests.Exercises.Microscopes;

/// <summary>What a page is told when it asks for the student's side at another position.</summary>
public partial class AskedAnewTests
{
    const string Right = "The functions of this notebook give the right numbers for this sample, all the way there and back.";

    static readonly (Matrix<double> X, Matrix<double> T) sample = (Rows.Of([1, 0.5]), Rows.Of([1]));

    static readonly Mlp net = Mlp.Create([2, 2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);

    [Fact]
    public void The_functions_are_called_for_the_position_that_is_asked_about()
    {
        var id = Shown(WithoutTanh);

        // Without inputs the sums are small enough that tanh changes nothing: 0 there, and 0 here.
        var still = net.Clone();
        (still["W1"], still["b1"]) = (Rows.Of([0, 0], [0, 0]), Rows.Of([0, 0]));
        Assert.Equal(Right, Answer(id, still, sample.X));

        var moved = net.With("W1", Rows.Of([2, 0], [0, 0]));
        var answer = JsonDocument.Parse(LiveWidget.Ask(id, Position(moved, Rows.Of([0.25, 0])))!).RootElement;
        Assert.Equal("Your functions first depart at z1[0, 0]: it is 0.5 and should be 0.4621. All before it is right.", answer.GetProperty("sentence").GetString());
        Assert.Equal("z", answer.GetProperty("departs")[0].GetProperty("kind").GetString());
        Assert.Equal(0.5, answer.GetProperty("values")[1].GetProperty("rows")[0][0].GetDouble());
    }

    [Fact]
    public void What_goes_wrong_there_alone_is_told_as_at_first()
    {
        var id = Shown((x, w1, b1, w2, b2) => x[0, 0] switch
        {
            < -2 => throw new NotSolvedYet(),
            < -1 => throw new InvalidOperationException("no."),
            < 0 => Endless(),
            _ => Forward(x, w1, b1, w2, b2),
        });

        Assert.Equal(Right, Answer(id, net, Rows.Of([3, 0])));
        Assert.StartsWith("Your forward function had not ended after a second and was stopped", Answer(id, net, Rows.Of([-0.5, 0])));
        Assert.Equal("Your forward function throws InvalidOperationException: no.", Answer(id, net, Rows.Of([-1.5, 0])));
        Assert.Equal("Your forward function is not written yet: these are the right numbers.", Answer(id, net, Rows.Of([-2.5, 0])));
    }

    [Fact]
    public void Training_the_network_later_changes_nothing_here()
    {
        var learns = net.Clone();
        var id = Shown(Forward, learns);
        learns.Train(Datasets.MakeMoons(20, 0.1, seed: 1), new() { LearningRate = 1, Epochs = 5 });

        Assert.Equal(Right, Answer(id, net, sample.X));
    }

    [Fact]
    public void Who_asks_for_a_widget_that_was_not_shown_here_gets_no_answer() => Assert.Null(LiveWidget.Ask("elsewhere", Position(net, sample.X)));

    [Theory]
    [InlineData("", "This is no position of a microscope: ")]
    [InlineData("{}", "This is no position of a microscope: weights, biases, x and t are expected.")]
    [InlineData("""{"weights": [[[1, 2], [3, null]], [[1], [1]]], "biases": [[1, 2], [1]], "x": [1, 2], "t": [1]}""", "This is no position of a microscope: ")]
    [InlineData("""{"weights": [[[1, 2], [3, 4]]], "biases": [[1, 2]], "x": [1, 2], "t": [1]}""", "The position has 1 layers of weights and 1 of biases, the network 2.")]
    [InlineData("""{"weights": [[[1, 2]], [[1], [1]]], "biases": [[1, 2], [1]], "x": [1, 2], "t": [1]}""", "W1 is (2, 2) but (1, 2) was assigned")]
    [InlineData("""{"weights": [[[1, 2], [3, 4]], [[1], [1]]], "biases": [[1, 2], [1]], "x": [1, 2, 3], "t": [1]}""", "The sample's inputs are (1, 3) but the network takes 2")]
    public void What_is_no_position_is_refused(string position, string sentence)
    {
        var id = Shown(Forward);

        Assert.StartsWith(sentence, Assert.ThrowsAny<ArgumentException>(() => LiveWidget.Ask(id, position)).Message);
    }

    [Fact]
    public void Of_two_that_are_drawn_alike_the_newer_answers()
    {
        LiveAnswers.Offer("alike", _ => "older");
        LiveAnswers.Offer("alike", position => $"newer, {position}");

        Assert.Equal("newer, there", LiveWidget.Ask("alike", "there"));
    }

    [Fact]
    public void A_microscope_drawn_again_of_the_same_asks_by_the_same_id() => Assert.Equal(Shown(Forward), Shown(Forward));

    static string Shown(ForwardFunction forward, Mlp? shown = null)
    {
        var html = Microscope.Show(shown ?? net, sample, forward, Backward).ToHtml();
        return JsonDocument.Parse(WebUtility.HtmlDecode(Given().Match(html).Groups["json"].Value)).RootElement.GetProperty("id").GetString()!;
    }

    static string Answer(string id, Mlp at, Matrix<double> x) => JsonDocument.Parse(LiveWidget.Ask(id, Position(at, x))!).RootElement.GetProperty("sentence").GetString()!;

    static string Position(Mlp at, Matrix<double> x)
    {
        var written = LiveNetwork.Of(at);
        return LiveJson.Of(new { written.Weights, written.Biases, X = x.Row(0).ToArray(), T = new[] { 1.0 } });
    }

    [GeneratedRegex("""data-given="(?<json>[^"]*)["]""")]
    private static partial Regex Given();
}
