using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> digits = new()
    {
        ["9.1"] = d => [d.Numbers(d.N, d.H), d.Between(0, 1)],
        ["9.2"] = d => [d.Numbers(d.D, d.H)],
        ["9.3"] = d => [d.Numbers(d.N, d.D), d.Numbers(d.N, d.H), d.Numbers(d.D, d.H), d.Between(0, 2), d.N + d.Whole(0, 20)],
        ["9.4"] = d => [Matrix<double>.Build.Dense(d.Whole(1, 12), 1, (_, _) => d.Whole(1, 9) / 8.0), d.Whole(1, 5)],
        ["9.5"] = d => [d.Distributions(d.N, d.K)],
        ["9.6"] = d => [Labels(d), Labels(d), d.K],
    };

    static int[] Labels(InputDraw d) => [.. Enumerable.Range(0, d.N).Select(_ => d.Whole(0, d.K - 1))];
}
