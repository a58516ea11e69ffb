using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>In which scenes the formulas below a heading are executed.</summary>
static partial class LessonScenes
{
    static readonly NumPyGenerator random = new(2026);

    static readonly Dictionary<string, Scene[]> scenes = new(
    [
        .. At("02", ["2.1", "2.2", "2.3", "Are they right?", "2.4"], Classifier([2, 1], 5), Classifier([2, 1], 1)),

        .. At("03", ["3.1", "3.4", "Step 1", "Step 2", "Step 3", "Step 4", "The four gradients"], Classifier([2, 3, 1], 5), Classifier([2, 3, 1], 1)),
        .. At("03", ["Where"], Softmax([3, 3], 5), Softmax([3, 3], 1)),
        .. At("03", ["3.2"], Start()),
        .. At("03", ["3.5"], PenAndPaper()),
        .. At("03", ["3.9"], FeatureMap()),

        .. At("04", ["4.1"], Batch()),
        .. At("04", ["4.4"], Batches()),
        .. At("04", ["4.5"], LineOnABatch()),

        .. At("05", ["Exercise 5.1", "Exercise 5.2"], Elements(Activation.Relu)),
        .. At("05", ["The", "Exercise 5.3"], TanhAsAQuotient()),
        .. At("05", ["5.2"], Softmax([2, 4, 2], 5, Activation.Relu), Softmax([2, 4, 2], 5, Activation.Tanh), Softmax([2, 2], 5)),
        .. At("05", ["Exercise 5.4"], Softmax([2, 4, 2], 5, Activation.Relu), Softmax([2, 4, 2], 5, Activation.Tanh)),
        .. At("05", ["5.5"], Deep()),

        .. At("06", ["6.1"], Smallest()),
        .. At("06", ["6.2"], Classifier([2, 8, 1], 5), OneLogit()),
        .. At("06", ["Exercise 6.1"], Classifier([3, 1], 5)),
        .. At("06", ["Exercise 6.2"], Forgotten()),
        .. At("06", ["Exercise 6.3", "6.6"], Classifier([2, 8, 1], 5)),

        .. At("07", ["7.1", "Step 4"], Softmax([2, 3], 5)),
        .. At("07", ["7.2"], Softmax([2, 3], 5), Softmax([2, 3], 1)),
        .. At("07", ["Step 1", "Step 3"], Softmax([2, 3], 1)),
        .. At("07", ["7.6"], Twice()),
        .. At("07", ["7.7", "The second derivation"], Softmax([2, 4, 3], 5, Activation.Relu), Softmax([2, 4, 3], 1, Activation.Relu)),

        .. At("08", ["8.1"], Regression(5), Regression(1)),
        .. At("08", ["The output", "The weights of the output", "The hidden layer"], Regression(1)),
        .. At("08", ["8.5"], Petals()),
    ]);

    /// <summary>The scenes of a heading, which may go on after the number or the name that is given here.</summary>
    public static IReadOnlyList<Scene> Of(string lesson, string heading) =>
        scenes.GetValueOrDefault($"{lesson} {heading}") ?? scenes.GetValueOrDefault($"{lesson} {heading.Split(' ')[0]}")
        ?? scenes.GetValueOrDefault($"{lesson} {heading.Split(':')[0]}") ?? [];

    static IEnumerable<KeyValuePair<string, Scene[]>> At(string lesson, string[] headings, params Scene[] those) =>
        headings.Select(heading => KeyValuePair.Create($"{lesson} {heading}", those));

    static Matrix Draw(int rows, int columns) => random.StandardNormal(rows, columns);

    static Matrix OneHot(int rows, int classes) => Matrix.Build.Dense(rows, classes, (n, k) => (n + 1) % classes == k ? 1 : 0);

    static Mlp Randomly(Mlp net)
    {
        foreach (var name in net.ParameterNames)
            net[name] = Draw(net[name].RowCount, net[name].ColumnCount);
        return net;
    }

    /// <summary>Sigmoid and cross-entropy: a line, or a network of tanh units.</summary>
    static Scene Classifier(int[] sizes, int samples)
    {
        var (net, x) = (Randomly(Mlp.Create(sizes, Activation.Tanh, Loss.BinaryCrossEntropyOnLogits, 1)), Draw(samples, sizes[0]));
        var scene = NetworkScene.Of(net, x, Matrix.Build.Dense(samples, 1, (n, _) => n % 2));
        scene.Values["t^"] = Matrix.Build.Dense(samples, 1, (n, _) => net.PredictClasses(x)[n]);
        return scene;
    }

    static Scene Softmax(int[] sizes, int samples, Activation? h = null)
    {
        var net = Randomly(Mlp.Create(sizes, h ?? Activation.Identity, Loss.SoftmaxCrossEntropy, 1));
        var scene = NetworkScene.Of(net, Draw(samples, sizes[0]), OneHot(samples, sizes[^1]));
        if (sizes.Length > 2)
            return scene;
        var a = scene.Values["a"];
        scene.Values["a∗"] = Matrix.Build.Dense(samples, 1, (n, _) => a.Row(n).Maximum());
        if (samples == 1)
        {
            scene.Values["J"] = scene.Values["∂y/∂a"];
            scene.Values["Q"] = Arithmetic.Number(a.PointwiseExp().Enumerate().Sum());
        }

        return scene;
    }

    static Scene Regression(int samples) => NetworkScene.Of(
        Randomly(Mlp.Create([3, 2, 1], Activation.Sigmoid, Loss.SquaredErrorOfSigmoid, 1)), Draw(samples, 3), random.Uniform(0, 1, samples, 1));

    static Scene Deep()
    {
        var net = Randomly(Mlp.Create([2, 4, 5, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropyOnLogits, 1));
        return NetworkScene.Of(net, Draw(5, 2), Matrix.Build.Dense(5, 1, (n, _) => n % 2)).With("l", 1);
    }
}
