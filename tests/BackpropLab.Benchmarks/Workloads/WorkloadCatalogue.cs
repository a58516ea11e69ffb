namespace BackpropLab.Benchmarks;

/// <summary>Every workload, with what it has to reach.</summary>
static class WorkloadCatalogue
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("logistic", 8, MoonWorkloads.Logistic),
        new("mlp_full", 10, () => MoonWorkloads.HiddenLayer(0.1, 5000)),
        new("mlp_minibatch", 30, () => MoonWorkloads.HiddenLayer(0.01, 3000, batchSize: 16, shuffleSeed: 42)),
        new("mlp_sequential", 25, () => MoonWorkloads.HiddenLayer(0.05, 2000, batchSize: 32)),
        new("relu_net", 25, () => ClassWorkloads.HiddenLayer(Activation.Relu)),
        new("tanh_net", 25, () => ClassWorkloads.HiddenLayer(Activation.Tanh)),
        new("simple_mlp", 10, MoonWorkloads.Simple),
        new("mse_sgd", 60, SquaredErrorWorkload.Load),
        new("digits", 5, DigitsWorkload.Load),
        new("mnist_b64", 2, () => MnistWorkloads.Load([784, 128, 10], 64), Precision.Single),
        new("mnist_b512", 1.5, () => MnistWorkloads.Load([784, 128, 10], 512), Precision.Single),
        new("mnist_deep_b64", 2, () => MnistWorkloads.Load([784, 256, 128, 10], 64), Precision.Single),
        new("mnist_deep_b512", 1.5, () => MnistWorkloads.Load([784, 256, 128, 10], 512), Precision.Single),
    ];

    public static string Names => string.Join(", ", All.Select(workload => workload.Name));

    public static Workload? Find(string name) => All.FirstOrDefault(workload => workload.Name == name);
}
