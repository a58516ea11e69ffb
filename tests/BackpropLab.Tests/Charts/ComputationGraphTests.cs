using BackpropLab.Autograd;
using BackpropLab.Charts;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class ComputationGraphTests
{
    [Fact]
    public void A_tape_is_drawn_from_its_leaves_down_to_the_loss()
    {
        var x = new Tensor(Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2 }, { 0, -1 }, { 3, 1 } }), name: "X");
        var w = new Tensor(Matrix<double>.Build.DenseOfArray(new[,] { { 0.5 }, { -0.25 } }), requiresGradient: true, name: "W");
        var b = new Tensor(Matrix<double>.Build.Dense(1, 1, 0.1), requiresGradient: true, name: "b");
        var loss = (x * w + b).BinaryCrossEntropyWithLogits(Matrix<double>.Build.DenseOfArray(new[,] { { 1.0 }, { 0 }, { 1 } }));
        loss.Backward();

        Snapshot.Match("computation-graph", FigureText.Shortened(Chart.ComputationGraph(loss.Graph(), "Logistic regression as a graph")));
    }

    [Fact]
    public void Inputs_stand_above_their_users_and_none_upon_another() =>
        Prop.ForAll(Graphs(), inputs =>
        {
            var places = new LayeredPlaces(inputs);
            var all = Enumerable.Range(0, inputs.Length).Select(node => places[node]).ToArray();
            var rises = inputs.SelectMany((own, node) => own.Select(input => all[node].Row - all[input].Row));
            var gaps = all.GroupBy(place => place.Row).SelectMany(row =>
                row.Select(place => place.Column).Order().ToArray() is var columns ? columns.Skip(1).Zip(columns, (right, left) => right - left) : []);
            return rises.All(rise => rise >= 1) && gaps.All(gap => gap >= 1 - 1e-9) && all.All(place => Math.Abs(place.Column) <= places.HalfWidth);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_chain_of_operations_is_a_straight_line_down()
    {
        // X W + b, tanh, times V, sum: the leaves are at the side.
        var places = new LayeredPlaces([[], [], [0, 1], [], [2, 3], [4], [], [5, 6], [7]]);

        Assert.All(new[] { 4, 5, 7, 8 }, node => Assert.Equal(places[2].Column, places[node].Column, 0.01));
        Assert.All(new[] { 3, 6 }, leaf => Assert.True(places[leaf].Column > places[2].Column + 0.9, $"Leaf {leaf} is not at the right."));
    }

    [Theory]
    [InlineData(1, 1, "nodes[1] has the number 7: its place in the list is expected.", 7)]
    [InlineData(1, 1, "Node 1 '+' has the input 1: the number of a node before it is expected.", 1)]
    public void A_graph_that_is_none_is_refused(int input, int rows, string message, int number)
    {
        var value = Matrix<double>.Build.Dense(rows, 1);

        var refusal = Assert.Throws<ArgumentException>(() => Chart.ComputationGraph([new(0, "x", value, null, []), new(number, "+", value, null, [input])]));

        Assert.StartsWith(message, refusal.Message);
    }

    [Fact]
    public void A_graph_that_nobody_could_read_is_refused()
    {
        var sum = new Tensor(Matrix<double>.Build.Dense(1, 1, 1), requiresGradient: true, name: "w");
        for (var i = 0; i < 60; i++)
            sum = sum.Tanh();

        var refusal = Assert.Throws<ArgumentException>(() => Chart.ComputationGraph(sum.Graph()));

        Assert.StartsWith("The graph has 61 nodes: up to 60 can be read. Draw a smaller computation.", refusal.Message);
    }

    static Arbitrary<int[][]> Graphs() =>
        (from count in Gen.Choose(1, 14) from seed in Gen.Choose(0, int.MaxValue) select Graph(count, new Random(seed))).ToArbitrary();

    static int[][] Graph(int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(node => node == 0 ? [] : Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(node)).ToArray())];
}
