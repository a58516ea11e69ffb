using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> training = new()
    {
        ["4.1"] = d => [d.Numbers(d.N, d.D), d.Order(d.N), d.Whole(0, d.N - 1), d.Whole(1, 8)],
        ["4.2"] = d => [d.Whole(1, 60), d.Whole(1, 20)],
        ["4.3"] = d => [d.Between(0, 2, d.N, 1), Matrix<double>.Build.Dense(d.N, 1, (_, _) => d.Whole(1, 9))],
        ["4.4"] = d => [d.Between(-3, 3, d.N, d.D), d.Targets(d.N), d.Numbers(d.D, 1), d.Order(d.N), d.Whole(1, 8), d.Between(0.01, 2)],
        ["5.1"] = d => [d.Numbers(d.N, d.H)],
        ["5.2"] = d => [d.Numbers(d.N, d.H)],
        ["5.3"] = d => [d.Numbers(d.N, d.H).PointwiseTanh()],
        ["5.4"] = d => [d.Between(-1, 1, d.N, 1), d.Numbers(d.H, 1), d.Numbers(d.N, d.H)],
        ["5.5"] = d => [d.AfterRelu(d.N, d.H)],
        ["6.1"] = d => [d.Logits(d.N, 1), d.Targets(d.N)],
        ["6.2"] = d => [d.Numbers(d.D, d.H), Enumerable.Range(0, d.N).Select(_ => d.Numbers(d.D, d.H)).ToArray(), d.Between(0.01, 2)],
        ["6.3"] = d => [d.Logits(d.N, 1), d.Targets(d.N)],
    };
}
