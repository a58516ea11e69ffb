using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>One of each thing that the library shows.</summary>
static class Gallery
{
    static readonly Dataset moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42);

    static readonly double[] losses = [.. Enumerable.Range(0, 5000).Select(epoch => 0.02 + 0.68 * Math.Exp(-epoch / 300.0))];

    public static readonly IReadOnlyDictionary<string, Func<Renderable>> Items = new Dictionary<string, Func<Renderable>>(CourseGallery.Items.Concat(SecondHalfGallery.Items))
    {
        ["scatter"] = () => Chart.Scatter(moons, "Two moons"),
        ["ten classes"] = () => Chart.Scatter(Datasets.MakeBlobs(200, centers: 10, seed: 3)),
        ["loss"] = () => Chart.Loss(losses),
        ["losses, logarithmic"] = () => Chart.Loss([("training", losses), ("validation", [.. losses.Select(loss => loss * 1.2)])], logarithmic: true),
        ["curves"] = () => Chart.Line([new("tanh", [-1, 0, 1], [-0.76, 0, 0.76]), new("ReLU", [-1, 0, 1], [0, 0, 1])], "Activations", "a", "z"),
        ["decision boundary"] = Boundary,
        ["row"] = () => Chart.Row(Chart.Loss(losses), Boundary()),
        ["grid"] = () => Chart.Grid(2, Chart.Loss(losses), Chart.Scatter(moons), Table(), new MatrixView(moons.X, "X")),
        ["course map"] = () => Course.Map(),
        ["table"] = Table,
        ["matrix"] = () => new MatrixView(Matrix<double>.Build.Dense(20, 30, (i, j) => i - j / 10.0), "W1"),
    };

    static Figure Boundary()
    {
        var (train, test) = moons.Split(testFraction: 0.3, seed: 42);
        return Chart.DecisionBoundary(
            points => points.Column(1).Map(x => 1 / (1 + Math.Exp(6 * (x - 0.25)))).ToColumnMatrix(), train, test, "A straight line");
    }

    static Table Table() => new("Models compared", ["model", "parameters", "accuracy"], [["logistic", 3, 0.8583], ["hidden layer of 8", 33, 0.9917]]);
}
