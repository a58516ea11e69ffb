using BackpropLab.Charts;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>A training that the page and the library can both do, with settings that a seed has drawn.</summary>
sealed record TrainingCase(string Data, int Classes, int Samples, int Seed, int[] Hidden, Activation Activation, string Rule, double Factor, double Rate, int Batch, double Decay)
{
    static readonly string[] datasets = ["moons", "circles", "blobs", "spirals", "xor"];
    static readonly Activation[] activations = [Activation.Tanh, Activation.Relu, Activation.LeakyRelu(), Activation.Sigmoid];
    static readonly string[] rules = ["LeCun", "He", "Glorot"];

    public static TrainingCase Random(int seed)
    {
        var random = new NumPyGenerator(seed);
        var data = datasets[seed % datasets.Length];
        return new(
            data, data is "blobs" or "spirals" ? (int)random.Integers(2, 5) : 2, (int)random.Integers(40, 200), (int)random.Integers(0, 1_000_000),
            [.. random.Integers(1, 9, (int)random.Integers(0, 3)).Select(size => (int)size)], activations[random.Integers(0, activations.Length)],
            rules[random.Integers(0, rules.Length)], random.Uniform(0.2, 2), random.Uniform(0.01, 0.5), random.Integers(0, 2) == 0 ? 0 : (int)random.Integers(1, 40),
            random.Integers(0, 2) == 0 ? 0 : random.Uniform(0, 1));
    }

    public object Given(int steps) => new
    {
        Data = new { Data, Samples, Classes, Noise = 0.2, Seed, Test = 0.3 },
        Sizes = Sizes, Activation = new LiveActivation(Activation.Name, Activation.Slope), Loss = Loss.Name,
        Rule, Factor, Start = Seed, Rate, Batch, Decay, Steps = steps,
    };

    /// <summary>The library's network after so many steps, and the loss of each step's batch before it.</summary>
    public (Mlp Net, double[] Losses) Run(int steps)
    {
        var (train, _) = Dataset().Split(0.3, Seed).Standardized();
        var rule = Rule switch { "He" => Initializer.He(Seed), "Glorot" => Initializer.Glorot(Seed), _ => Initializer.LeCun(Seed) };
        var net = Mlp.Create(Sizes, Activation, Loss, rule.Times(Factor));
        var random = new NumPyGenerator(Seed);
        var losses = new double[steps];
        int[] order = [.. Enumerable.Range(0, train.Samples)];
        var (size, at) = (Batch == 0 ? train.Samples : Math.Min(Batch, train.Samples), 0);
        for (var step = 0; step < steps; step++)
        {
            if (Batch > 0 && at == 0)
                order = random.Permutation(train.Samples);
            var end = Math.Min(at + size, train.Samples);
            var rows = train.Rows(order[at..end]);
            losses[step] = net.Loss.Value(net.Logits(rows.X), rows.T);
            net.Descend(net.Gradients(rows.X, rows.T, Decay / train.Samples), Rate);
            at = end == train.Samples ? 0 : end;
        }

        return (net, losses);
    }

    int[] Sizes => [2, .. Hidden, Classes == 2 ? 1 : Classes];

    Loss Loss => Classes == 2 ? Loss.BinaryCrossEntropy : Loss.SoftmaxCrossEntropy;

    Dataset Dataset() => Data switch
    {
        "moons" => Datasets.MakeMoons(Samples, 0.2, Seed),
        "circles" => Datasets.MakeCircles(Samples, 0.2, 0.5, Seed),
        "blobs" => Datasets.MakeBlobs(Samples, Classes, Seed, 0.2),
        "spirals" => Datasets.MakeSpirals(Samples / Classes, Classes, 0.2, Seed),
        _ => Datasets.MakeXor(Samples, 0.2, Seed),
    };
}
