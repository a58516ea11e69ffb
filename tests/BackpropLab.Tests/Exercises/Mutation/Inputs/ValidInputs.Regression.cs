namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> regression = new()
    {
        ["8.1"] = d => [d.Numbers(1, d.D), d.Numbers(d.D, d.H), d.Numbers(1, d.H), d.Numbers(d.H, 1), d.Numbers(1, 1)],
        ["8.2"] = d => [d.Probabilities(d.N), d.Between(0, 1, d.N, 1)],
        ["8.3"] = d => [d.Probabilities(d.N), d.Between(0, 1, d.N, 1)],
        ["8.4"] = d => [d.Between(0, 1, 1, d.H), d.Between(-1, 1, 1, 1)],
        ["8.5"] = d => [d.Numbers(1, d.D), d.Between(0, 1, 1, d.H), d.Between(-1, 1, 1, 1), d.Numbers(d.H, 1)],
        ["8.6"] = d => [d.Between(-3, 3, d.N, d.D), d.Between(0, 1, d.N, 1), d.Numbers(d.D, d.H), d.Numbers(1, d.H), d.Numbers(d.H, 1), d.Numbers(1, 1), d.Between(0.01, 2)],
        ["8.7"] = Bounded,
        ["8.8"] = Bounded,
    };

    static object[] Bounded(InputDraw d)
    {
        var low = d.Between(-5, 5);
        return [d.Numbers(d.N, 1), low, low + d.Between(0.1, 10)];
    }
}
