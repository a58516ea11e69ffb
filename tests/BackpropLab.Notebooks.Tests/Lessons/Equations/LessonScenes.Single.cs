using BackpropLab.Autograd;
using BackpropLab.Lessons;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

// The scenes that one place alone needs.
static partial class LessonScenes
{
    /// <summary>3.2: the weights that the library draws, and the same normal numbers beside them.</summary>
    static Scene Start()
    {
        var (scene, net, again) = (new Scene("the start"), Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, 42), new NumPyGenerator(42));
        foreach (var name in net.ParameterNames)
            scene.Values[$"{name[0]}({name[1]})"] = net[name];
        (scene.Values["R(1)"], scene.Values["R(2)"]) = (again.StandardNormal(2, 8), again.StandardNormal(8, 1));
        (scene.Values["D"], scene.Values["H"]) = (Arithmetic.Number(2), Arithmetic.Number(8));

        // A bias of zeros is written as a number.
        foreach (var name in new[] { "b(1)", "b(2)" })
            scene.Values[name] = Arithmetic.Number(scene.Values[name].Enumerate().Distinct().Single());
        return scene;
    }

    /// <summary>3.5: the example, as the lab that it comes from has it.</summary>
    static Scene PenAndPaper()
    {
        var (scene, example) = (new Scene("pen and paper"), new Reference("simple_mlp.json")["step_by_step", "input"]);
        foreach (var (name, key) in new[] { ("x", "x"), ("t", "y"), ("W(1)", "W1"), ("b(1)", "b1"), ("W(2)", "W2"), ("b(2)", "b2") })
            scene.Values[name] = Matrix.Build.DenseOfRows(example.GetProperty(key).EnumerateArray().Select(row => row.EnumerateArray().Select(item => item.GetDouble())));
        return scene;
    }

    /// <summary>3.9: one sample, and its hidden layer as a function.</summary>
    static Scene FeatureMap()
    {
        var net = Randomly(Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropyOnLogits, 1));
        var scene = NetworkScene.Of(net, Draw(1, 2), Arithmetic.Number(1));
        scene.Functions["Φ"] = x => net.Forward(x)["z1"];
        return scene;
    }

    /// <summary>4.1: the gradients of W⁽²⁾, of all rows of the lesson's training set, of each, and of a batch.</summary>
    static Scene Batch()
    {
        var data = Datasets.MakeMoons(400, 0.08, 42).Split(0.3, 42).Standardized().Train;
        var net = Randomly(Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropyOnLogits, 1));
        var rows = new NumPyGenerator(7).Permutation(data.Samples)[..16];
        var batch = data.Rows(rows);
        var (scene, stepped) = (new Scene("a batch"), net.Clone());
        stepped.Descend(net.Gradients(batch.X, batch.T), 0.3);
        scene.Families["∇E"] = [.. Enumerable.Range(0, data.Samples).Select(n => net.Gradients(NetworkScene.Row(data.X, n), NetworkScene.Row(data.T, n))["W2"])];
        (scene.Values["∇L"], scene.Values["∇LB*"]) = (net.Gradients(data.X, data.T)["W2"], net.Gradients(batch.X, batch.T)["W2"]);
        (scene.Values["W"], scene.Values["W←"]) = (net["W2"], stepped["W2"]);
        (scene.Values["N"], scene.Values["B"], scene.Values["η"]) = (Arithmetic.Number(data.Samples), Arithmetic.Number(rows.Length), Arithmetic.Number(0.3));
        (scene.Ranges["n"], scene.Sets["B"]) = (data.Samples, rows);
        return scene;
    }

    /// <summary>4.4: an epoch in batches, the last one shorter.</summary>
    static Scene Batches()
    {
        var net = Randomly(Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropyOnLogits, 1));
        var (x, t, scene) = (Draw(10, 2), Matrix.Build.Dense(10, 1, (n, _) => n % 2), new Scene("batches"));
        var batches = Enumerable.Range(0, 10).Chunk(4).ToList();
        scene.Values["L"] = Arithmetic.Number(net.LossOn(x, t));
        scene.Families["B"] = [.. batches.Select(rows => Arithmetic.Number(rows.Length))];
        scene.Families["L"] = [.. batches.Select(rows => Arithmetic.Number(
            net.LossOn(x.SubMatrix(rows[0], rows.Length, 0, 2), t.SubMatrix(rows[0], rows.Length, 0, 1))))];
        scene.Ranges["m"] = batches.Count;
        return scene;
    }

    /// <summary>4.5: a line without a bias of its own, on a batch.</summary>
    static Scene LineOnABatch()
    {
        var net = Mlp.LogisticRegression(3, Initializer.Normal(1, 1));
        var scene = NetworkScene.Of(net, Draw(5, 3), Matrix.Build.Dense(5, 1, (n, _) => n % 2));
        (scene.Values["XB*"], scene.Values["tB*"], scene.Values["B"]) = (scene.Values["X"], scene.Values["t"], scene.Values["N"]);
        return scene;
    }

    /// <summary>5.1: pre-activations of both signs, and 0.</summary>
    static Scene Elements(Activation h)
    {
        var scene = new Scene(h.Name) { Functions = new() { ["h"] = h.Apply, ["h'"] = h.Derivative } };
        scene.Values["a"] = Draw(4, 3);
        scene.Values["a"][1, 1] = 0;
        scene.Values["z"] = h.Apply(scene.Values["a"]);
        return scene;
    }

    /// <summary>Derivation 5.D1: the tanh of one number as a quotient.</summary>
    static Scene TanhAsAQuotient()
    {
        var (scene, h) = (new Scene("a quotient") { Functions = new() { ["h'"] = Activation.Tanh.Derivative } }, Activation.Tanh);
        scene.Values["a"] = Draw(1, 1);
        var a = scene.Values["a"];
        (scene.Values["p"], scene.Values["q"], scene.Values["z"]) = (a.PointwiseExp() - (-a).PointwiseExp(), a.PointwiseExp() + (-a).PointwiseExp(), h.Apply(a));
        return scene;
    }

    /// <summary>6.1: the smallest loss, on the tape.</summary>
    static Scene Smallest()
    {
        var scene = new Scene("the tape");
        var (x, w, b, t) = (One(2), One(3), One(-1), One(1));
        var d = x * w + b - t;
        foreach (var (name, tensor) in new[] { ("x", x), ("w", w), ("b", b), ("t", t), ("d", d), ("E", 0.5 * d.Times(d)) })
            scene.Values[name] = tensor.Value;
        return scene;

        static Tensor One(double value) => new(Arithmetic.Number(value));
    }

    /// <summary>6.2: one logit and its target.</summary>
    static Scene OneLogit()
    {
        var scene = new Scene("one logit") { Functions = new() { ["σ"] = Activation.Sigmoid.Apply } };
        (scene.Values["a"], scene.Values["t"]) = (Arithmetic.Number(-0.7), Arithmetic.Number(1));
        return scene;
    }

    /// <summary>Exercise 6.2: three steps of the library's optimiser on a tape that nobody empties, the last one to be computed.</summary>
    static Scene Forgotten()
    {
        var scene = new Scene("nobody empties");
        var w = new Tensor(Draw(2, 3), requiresGradient: true);
        var optimizer = new Sgd([w], 0.3);
        var gradients = Enumerable.Range(0, 3).Select(_ => Draw(2, 3)).ToList();
        foreach (var gradient in gradients)
        {
            scene.Values["W"] = w.Value;
            w.Times(new Tensor(gradient)).Sum().Backward();
            optimizer.Step();
        }

        (scene.Values["W←"], scene.Values["η"], scene.Families["g"]) = (w.Value, Arithmetic.Number(0.3), gradients);
        return scene.With("i", 2);
    }

    /// <summary>7.6: shares that go into a second softmax.</summary>
    static Scene Twice()
    {
        var scene = new Scene("softmax twice") { Indices = new() { ["c"] = 1 } };
        var shares = Loss.SoftmaxCrossEntropy.Output(Draw(1, 3));
        (scene.Values["y"], scene.Values["K"]) = (shares, Arithmetic.Number(3));
        scene.Values["E"] = Arithmetic.Number(Loss.SoftmaxCrossEntropy.Value(shares, OneHot(1, 3)));
        scene.Ranges["j"] = 3;
        return scene;
    }

    /// <summary>8.5: targets between two bounds as the course scales them, and predictions beside them.</summary>
    static Scene Petals()
    {
        var (scene, y, t) = (new Scene("petals"), Draw(6, 1), Draw(6, 1));
        var scaled = new MlpCourse().Lessons.SelectMany(lesson => lesson.Exercises).Single(exercise => exercise.Id == "8.7")
            .Solution.DynamicInvoke(t, t.Enumerate().Min(), t.Enumerate().Max());
        (scene.Values["t min"], scene.Values["t max"]) = (Arithmetic.Number(t.Enumerate().Min()), Arithmetic.Number(t.Enumerate().Max()));
        (scene.Values["y"], scene.Values["t"], scene.Values["t~"], scene.Values["N"]) = (y, t, (Matrix)scaled!, Arithmetic.Number(6));
        scene.Values["rmse"] = Arithmetic.Number(Math.Sqrt(2 * Loss.SquaredError.Value(y, t)));
        scene.Ranges["n"] = 6;
        return scene;
    }
}
