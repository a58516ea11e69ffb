namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> classes = new()
    {
        ["7.1"] = d => [d.Logits(d.N, d.K)],
        ["7.2"] = d => [d.Distributions(d.N, d.K), d.OneHot(d.N, d.K)],
        ["7.3"] = d => [d.Distributions(1, d.K)],
        ["7.4"] = d => [d.Distributions(d.N, d.K), d.OneHot(d.N, d.K)],
        ["7.5"] = d => [d.Numbers(d.N, d.D), d.Distributions(d.N, d.K), d.OneHot(d.N, d.K)],
        ["7.6"] = d => [d.Distributions(d.N, d.K), d.OneHot(d.N, d.K)],
        ["7.7"] = d => [d.Numbers(d.N, d.D), d.Numbers(d.D, d.H), d.Numbers(1, d.H), d.Numbers(d.H, d.K), d.Numbers(1, d.K)],
        ["7.8"] = AfterForward,
        ["7.9"] = d => [d.Numbers(d.N, d.D), d.OneHot(d.N, d.K), d.Numbers(d.D, d.H), d.Numbers(1, d.H), d.Numbers(d.H, d.K), d.Numbers(1, d.K)],
    };

    static object[] AfterForward(InputDraw d)
    {
        var a1 = d.Numbers(d.N, d.H);
        return [d.Numbers(d.N, d.D), a1, a1.Map(v => Math.Max(v, 0)), d.Distributions(d.N, d.K), d.OneHot(d.N, d.K), d.Numbers(d.H, d.K)];
    }
}
