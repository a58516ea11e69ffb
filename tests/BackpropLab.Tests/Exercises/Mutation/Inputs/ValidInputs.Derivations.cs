namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> derivations = new()
    {
        ["2.D1"] = d => [d.Between(-6, 6)],
        ["2.D2"] = d => [d.Between(0.01, 0.99), (double)d.Whole(0, 1)],
        ["2.D3"] = d => [d.Between(-4, 4), d.Between(-4, 4), d.Between(-2, 2), d.Between(-1, 1)],
        ["3.D1"] = d => [d.Between(-1, 1), d.Between(-4, 4), d.Between(-1, 1)],
        ["3.D2"] = d => [d.Between(-4, 4), d.Between(-4, 4), d.Between(-1, 1), d.Between(-1, 1)],
        ["3.D3"] = d => [d.Between(-1, 1), d.Between(-1, 1)],
        ["5.D1"] = d =>
        {
            var a = d.Between(-4, 4);
            return [a, Math.Tanh(a)];
        },
        ["6.D1"] = d => [d.Between(-6, 6), (double)d.Whole(0, 1)],
        ["7.D1"] = d =>
        {
            var (ai, aj) = (d.Between(-2, 2), d.Between(-2, 2));
            return [ai, aj, Math.Exp(ai) + Math.Exp(aj) + d.Between(0, 5)];
        },
        ["7.D2"] = d => [d.Between(0.01, 0.6), d.Between(0.01, 0.39)],
        ["8.D1"] = d => [d.Between(0, 1), d.Between(0, 1)],
        ["9.D1"] = d => [d.Between(-4, 4), d.Between(-2, 2), d.Between(0, 9), (double)d.Whole(1, 2000)],
        ["11.D1"] = d => [d.Between(-3, 3), d.Between(-3, 3)],
    };
}
