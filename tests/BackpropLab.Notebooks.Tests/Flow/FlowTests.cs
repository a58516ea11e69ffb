using BackpropLab.Notebooks.Tests.Language;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Flow;

/// <summary>Which cells an edit makes stale, and which run for it. Cells are counted from 1, as on a page.</summary>
public class FlowTests
{
    const string Opening = Help.Opening + "\nvar train = Datasets.MakeMoons(samples: 40, noise: 0.1, seed: 1);";

    [Theory]
    [InlineData("a value", new[] { "var a = 1;", "var b = a + 1;", "var c = 5;", "b" }, 1, "2 4", "1 2 4")]
    [InlineData("a function, through another", new[] { "int F(int x) => x;", "int G(int x) => F(x);", "int H(int x) => x;", "G(1)", "H(1)" }, 1, "2 4", "1 2 4")]
    [InlineData("a lambda in a variable", new[] { "var a = 1;", "Func<int, int> f = x => x + a;", "f(2)" }, 1, "2 3", "1 2 3")]
    [InlineData("a type", new[] { "record Point(int X);", "var p = new Point(1);", "p.X" }, 1, "2 3", "1 2 3")]
    [InlineData("a list that is added to, and what is read before that", new[] { "var l = new List<int>();", "l.Count", "l.Add(1);", "l.Count" }, 3, "4", "1 3 4")]
    [InlineData("a list under another name", new[] { "var l = new List<int>();", "var same = l;", "same.Add(1);", "l.Count" }, 3, "4", "1 2 3 4")]
    [InlineData("a list that a function adds to", new[] { "var l = new List<int>();", "void Add() => l.Add(1);", "Add();", "l.Count" }, 3, "4", "1 2 3 4")]
    [InlineData("a list that a function is given", new[] { "var l = new List<int>();", "void Add(List<int> to) => to.Add(1);", "Add(l);", "l.Count" }, 2, "3 4", "1 2 3 4")]
    [InlineData("a copy of a list of numbers", new[] { "var l = new List<int> { 1 };", "var sum = l.Sum();", "sum += 1;", "l.Count" }, 3, "", "2 3")]
    [InlineData("a random stream", new[] { "var r = new Random(1);", "var a = r.Next();", "var b = r.Next();", "a" }, 2, "3 4", "1 2 3 4")]
    [InlineData("a variable that is given another value", new[] { "var w = 1.0;", "w -= 0.1;", "w" }, 2, "3", "1 2 3")]
    [InlineData("what is only shown", new[] { "var a = 1;", "Console.WriteLine(a);", "a" }, 2, "", "2")]
    [InlineData("a using line", new[] { "using System.Globalization;", "1", "2" }, 1, "", "1")]
    public async Task An_edit_makes_stale_what_depends_on_it_and_nothing_else(string what, string[] cells, int edited, string alsoStale, string order)
    {
        // Another statement in front, so that the cell does as much as before.
        var reply = await Ask(cells.Select((code, i) => new PageCell(i == edited - 1 ? Edit(code) : code, code)));

        Assert.True(reply.IsKnown && !reply.IsAnew, what);
        Assert.Equal($"{edited} {alsoStale}".Trim(), Numbers(reply.Stale));
        Assert.Equal(order, Numbers(reply.Order));
    }

    [Theory]
    [InlineData("an interface", 4, "interface ILayer { void Step(); }", "class Dense : ILayer { public double W = 1; public void Step() => W *= .5; }", "ILayer layer = new Dense();", "layer.Step();", "((Dense)layer).W")]
    [InlineData("a class that keeps what it is made of", 3, "class Log(List<int> items) { public void Add(int x) => items.Add(x); }", "var items = new List<int>(); var log = new Log(items);", "log.Add(1);", "items.Count")]
    [InlineData("a call of what may not be there", 2, "List<int>? log = new();", "log?.Add(1);", "log!.Count")]
    [InlineData("a value where there is none", 2, "List<int>? c = null;", "c ??= [1];", "c.Count")]
    [InlineData("what is only known when it runs", 2, "dynamic d = new List<int>();", "d.Add(1);", "d.Count")]
    [InlineData("a static property", 2, "static class Config { public static double Eta { get; set; } = .1; }", "Config.Eta = .5;", "Config.Eta")]
    [InlineData("a static list", 2, "static class Shared { public static List<int> All { get; } = new(); }", "Shared.All.Add(1);", "Shared.All.Count")]
    [InlineData("a sequence that calls a function when it is read", 4, "var w = 1.0;", "double F(double x) => w * x;", "var q = new[] { 1.0 }.Select(F);", "w = 2;", "q.Sum()")]
    [InlineData("a sequence of another", 4, "var w = 1.0;", "var q = new[] { 1.0 }.Select(x => w * x);", "var p = q.Where(x => x > 0);", "w = 2;", "p.Sum()")]
    [InlineData("a sequence of random numbers", 3, "var r = new Random(1);", "var noise = Enumerable.Range(0, 5).Select(_ => r.NextDouble());", "noise.Sum()", "r.NextDouble()")]
    [InlineData("a function in an object", 3, "class Net { public Func<double, double> F = null!; }", "var a = 1.0; var net = new Net { F = x => a * x };", "a = 2;", "net.F(2)")]
    [InlineData("a property of a cell", 3, "var w = 1.0;", "double Loss => w * w;", "w = 2;", "Loss")]
    [InlineData("an array that is shuffled", 3, Opening, "var g = new NumPyGenerator(1); int[] o = [1, 2, 3];", "g.Shuffle<int>(o);", "o[0]")]
    [InlineData("a stream of MathNet's", 3, Help.Opening, "var n = new MathNet.Numerics.Distributions.Normal(0, 1, new MathNet.Numerics.Random.MersenneTwister(1));", "var W1 = Matrix<double>.Build.Random(2, 3, n);", "var W2 = Matrix<double>.Build.Random(3, 1, n);")]
    public async Task What_is_changed_in_a_roundabout_way_is_stale_as_well(string what, int edited, params string[] cells)
    {
        var reply = await Ask(cells.Select((code, i) => new PageCell(i == edited - 1 ? Edit(code) : code, code)));

        Assert.True(reply.Stale.Contains(cells.Length - 1), what);
        Assert.Contains(cells.Length - 1, reply.Order);
    }

    [Fact]
    public async Task A_network_that_was_trained_is_made_anew_before_it_is_trained_again()
    {
        string[] cells =
        [
            Opening,
            "var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);",
            "net.Layers",
            "var history = net.Train(train, new() { Epochs = 3 });",
            "Chart.Loss(history)",
            "Chart.DecisionBoundary(net, train)",
            "train.Samples",
        ];

        var reply = await Ask(Changed(cells, 4, "var history = net.Train(train, new() { Epochs = 4 });"));

        Assert.Equal("4 5 6", Numbers(reply.Stale));
        Assert.Equal("2 4 5 6", Numbers(reply.Order));
    }

    [Fact]
    public async Task A_check_comes_before_all_else_that_depends_on_an_answer()
    {
        string[] cells =
        [
            Opening,
            "Matrix<double> Sigmoid(Matrix<double> a) => a;",
            "var curve = Sigmoid(train.X);",
            "curve",
            "Exercise.Check(\"2.1\", Sigmoid)",
            "Course.Progress()",
        ];

        var reply = await Ask(Changed(cells, 2, "Matrix<double> Sigmoid(Matrix<double> a) => 2 * a;"), run: [1]);

        Assert.Equal("2 3 4 5 6", Numbers(reply.Stale));
        Assert.Equal("2 5 3 4 6", Numbers(reply.Order));
    }

    [Fact]
    public async Task What_is_foretold_makes_its_outcome_stale_and_no_other()
    {
        string[] cells = [Opening, "Exercise.Predict(\"3.P1\", \"?\")", "Exercise.Predict(\"3.P2\", \"?\")", "Exercise.Outcome(\"3.P1\", 1)", "Exercise.Outcome(\"3.P2\", 1)"];

        Assert.Equal("2 4", Numbers((await Ask(Changed(cells, 2, "Exercise.Predict(\"3.P1\", \"A\")"))).Stale));
    }

    [Fact]
    public async Task Blanks_and_remarks_make_nothing_stale_unless_they_move_a_line()
    {
        string[] cells = ["var a = 1;\nvar b = 2;", "a"];

        Assert.Empty((await Ask(Changed(cells, 1, "var a  =  1; // one\nvar b = 2;"))).Stale);
        Assert.Equal("1 2", Numbers((await Ask(Changed(cells, 1, "// one\nvar a = 1;\nvar b = 2;"))).Stale));
    }

    [Fact]
    public async Task A_name_that_is_gone_and_still_read_needs_a_session_that_forgets_it()
    {
        string[] cells = ["var a = 1;", "var b = 2;", "a + b"];

        var renamed = await Ask(Changed(cells, 1, "var c = 1;"));
        Assert.True(renamed.IsAnew);
        Assert.Equal("1 2 3", Numbers(renamed.Order));
        var removed = await Ask([new(null, cells[0]), new(cells[1], cells[1]), new(cells[2], cells[2])]);
        Assert.True(removed.IsAnew);
        var unused = await Ask([new("var c = 1;", cells[0]), new(cells[1], cells[1])]);
        Assert.False(unused.IsAnew);
        Assert.Equal(["a"], unused.Lost);
        Assert.Equal(["a"], (await Ask([new("var a = 1;", null), new(cells[1], cells[1])], lost: unused.Lost)).Lost);
        Assert.True((await Ask([new("var c = 1;", "var c = 1;"), new("a", cells[1])], lost: unused.Lost)).IsAnew);
    }

    [Fact]
    public async Task A_cell_that_changed_something_and_does_not_any_more_has_it_made_anew()
    {
        string[] cells = ["var l = new List<int>();", "l.Add(1);", "l.Count"];

        Assert.Equal("1 2 3", Numbers((await Ask(Changed(cells, 2, "0"))).Order));
        Assert.Equal("1 3", Numbers((await Ask([new(cells[0], cells[0]), new(null, cells[1]), new(cells[2], cells[2])])).Order));
    }

    [Fact]
    public async Task A_cell_alone_runs_with_what_it_needs_and_no_more()
    {
        string[] cells = ["var l = new List<int>();", "l.Add(1);", "l.Count", "1"];

        Assert.Equal("1 2", Numbers((await Ask(cells.Select(code => new PageCell(code, code)), run: [1], isAlone: true)).Order));
        Assert.Equal("3", Numbers((await Ask(cells.Select(code => new PageCell(code, code)), run: [2], isAlone: true)).Order));
    }

    [Fact]
    public async Task What_has_not_run_or_was_stopped_is_stale()
    {
        var reply = await Ask([new("var a = 1;", "var a = 1;"), new("var b = 2;", "var b = 2;", IsStale: true), new("b"), new("a", "a")]);

        Assert.Equal("2 3", Numbers(reply.Stale));
    }

    static string Edit(string code) => code.StartsWith("using", StringComparison.Ordinal) ? code + "\nvar unused = 0;"
        : code.EndsWith(';') || code.EndsWith('}') ? code + " Console.Write(0);" : "Console.Write(0); " + code;

    static IEnumerable<PageCell> Changed(string[] cells, int cell, string code) => cells.Select((text, i) => new PageCell(i == cell - 1 ? code : text, text));

    static string Numbers(IEnumerable<int> places) => string.Join(' ', places.Select(place => place + 1));

    static async Task<FlowReply> Ask(IEnumerable<PageCell> cells, IReadOnlyList<int>? run = null, bool isAlone = false, IReadOnlyList<string>? lost = null) =>
        (FlowReply)await Help.AskAsync(new FlowRequest([.. cells], run, isAlone, lost));
}
