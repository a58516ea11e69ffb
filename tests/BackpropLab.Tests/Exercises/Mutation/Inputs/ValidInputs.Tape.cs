using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class ValidInputs
{
    static readonly Dictionary<string, Func<InputDraw, object[]>> tape = new()
    {
        ["11.1"] = d =>
        {
            var (sizes, w) = Layers(d);
            return [d.Numbers(d.N, sizes[0]), w, sizes[1..].Select(units => d.Numbers(1, units)).ToArray()];
        },
        ["11.2"] = d =>
        {
            var (sizes, w) = Layers(d);
            Matrix<double>[] z = [d.Numbers(d.N, sizes[0]), .. sizes[1..^1].Select(units => d.Numbers(d.N, units).PointwiseTanh()), d.Between(0, 1, d.N, 1)];
            return [z, w, d.Targets(d.N)];
        },
        ["11.3"] = d => [d.Between(-3, 3), d.Between(-3, 3), d.Between(-3, 3)],
        ["11.4"] = d =>
        {
            var number = d.Order(d.Whole(1, 9));
            var inputs = new int[number.Length][];
            for (var age = 0; age < number.Length; age++)
                inputs[number[age]] = [.. Enumerable.Range(0, age == 0 ? 0 : d.Whole(0, 2)).Select(_ => number[d.Whole(0, age - 1)])];
            return [inputs, number[d.Whole(0, number.Length - 1)]];
        },
        ["11.5"] = d =>
        {
            double[] leaves = [.. Enumerable.Range(0, d.Whole(1, 4)).Select(_ => d.Between(0.1, 2))];
            string[] operations = ["+", "*", "tanh", "exp", "log"];
            return
            [
                leaves,
                Enumerable.Range(leaves.Length, d.Whole(1, 6)).Select(count => (Operation: operations[d.Whole(0, 4)], A: d.Whole(0, count - 1), B: d.Whole(0, count - 1)))
                    .Select(step => step.Operation is "+" or "*" ? step : (step.Operation, step.A, step.A)).ToArray(),
            ];
        },
    };

    static (int[] Sizes, Matrix<double>[] W) Layers(InputDraw d)
    {
        int[] sizes = [.. Enumerable.Range(0, d.Whole(1, 4)).Select(_ => d.Whole(1, 5)), 1];
        return (sizes, [.. sizes.Zip(sizes.Skip(1), d.Numbers)]);
    }
}
