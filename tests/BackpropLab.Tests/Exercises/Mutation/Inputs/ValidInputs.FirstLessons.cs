namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> firstLessons = new()
    {
        ["1.1"] = d => [d.Numbers(d.N, d.D)],
        ["1.2"] = d => [d.Between(-3, 5, d.N, d.D) * d.Whole(1, 1000)],
        ["1.3"] = d => [d.Between(-3, 5, d.N + 1, d.D), d.Numbers(d.H, d.D)],
        ["2.1"] = d => [d.Logits(d.N, 1)],
        ["2.2"] = d => [d.Probabilities(d.N), d.Targets(d.N)],
        ["2.3"] = d => [d.Numbers(d.N, d.D), d.Probabilities(d.N), d.Targets(d.N)],
        ["2.4"] = d => [d.Probabilities(d.N), d.Targets(d.N)],
        ["2.5"] = d => [d.Numbers(d.D, d.H), d.Numbers(d.D, d.H), d.Between(0.001, 2)],
        ["2.6"] = d => [d.Probabilities(d.N), d.Targets(d.N)],
    };
}
