namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> reasons = new()
    {
        ["10.1"] = d => [d.Numbers(d.D, d.H), d.Numbers(1, d.H), d.Numbers(d.H, d.K), d.Numbers(1, d.K)],
        ["10.2"] = d => [d.Between(-2, 2, d.N, d.D), d.Between(-2, 2, d.H, d.D), d.Between(0.05, 3)],
        ["10.3"] = d => [d.Between(0, 1, d.N, d.H), d.Between(0, 2, d.H, 1), d.Targets(d.H) * 2 - 1, d.Between(-2, 2)],
        ["10.4"] = d => [Enumerable.Range(0, d.Whole(2, 5)).Select(_ => d.Whole(1, 9)).ToArray()],
        ["10.5"] = d => d.Whole(0, 1) == 0
            ? [d.Numbers(d.N, d.H).PointwiseTanh(), d.Between(0, 1)]
            : [d.Between(-4, 4, d.N, d.H).Map(v => Math.Round(v) / 4), d.Whole(0, 3) / 4.0],
    };
}
