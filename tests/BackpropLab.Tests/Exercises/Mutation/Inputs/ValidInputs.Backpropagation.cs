using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> backpropagation = new()
    {
        ["3.1"] = d => [d.Numbers(d.D, d.H), d.Numbers(d.H, 1)],
        ["3.2"] = d => [d.Numbers(d.N, d.D), d.Numbers(d.D, d.H), d.Numbers(1, d.H), d.Numbers(d.H, 1), d.Numbers(1, 1)],
        ["3.3"] = d => [d.Probabilities(d.N), d.Targets(d.N)],
        ["3.4"] = d => [d.Between(-1, 1, d.N, 1), d.Numbers(d.H, 1), d.Numbers(d.N, d.H).PointwiseTanh()],
        ["3.5"] = d => [d.Numbers(d.N, d.H).PointwiseTanh(), d.Between(-1, 1, d.N, 1)],
        ["3.6"] = d => [d.Between(-1, 1, d.N, 1)],
        ["3.7"] = d => [d.Numbers(d.N, d.D), d.Numbers(d.N, d.H)],
        ["3.8"] = d => [d.Numbers(d.N, d.H)],
        ["3.9"] = d => [d.Between(-1, 1, d.D, d.H), Loss(d)],
    };

    static Func<Matrix<double>, double> Loss(InputDraw d)
    {
        var (slopes, bend) = (d.Between(-3, 3, d.D, d.H), d.Between(0, 1));
        return w => slopes.PointwiseMultiply(w.PointwiseExp()).Enumerate().Sum() + bend * Math.Pow(w.Enumerate().Sum(), 2);
    }
}
