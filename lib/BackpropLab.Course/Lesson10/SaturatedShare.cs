using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The share of activations of a tanh layer that are nearly -1 or +1.</summary>
static class SaturatedShare
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, double, double>>(
        id: "10.5",
        function: "SaturatedShare",
        title: "How much of a layer is saturated",
        points: 2,
        results: ["share"],
        cases: [Case(5, 4, 0.6), Case(1, 4, 0.5), Case(4, 4, 0.9), Case(6, 1, 0.8), Case(20, 8, 0.7), AtTheLimit()],
        hints:
        [
            "Where is a tanh flat: for large positive pre-activations only?",
            "An activation counts if its absolute value, `Math.Abs(z)`, is above the limit. Count them over all rows and columns.",
            "share = (number of n, j with |zₙⱼ| > limit) / (N · H).",
        ],
        solution: (z, limit) =>
        {
            var saturated = z.Enumerate().Count(v => Math.Abs(v) > limit);
            return saturated / (double)(z.RowCount * z.ColumnCount);
        },
        explanation: "Near -1 as near +1 the slope 1 - z² is close to 0, and the error of that sample does not get through that unit.",
        misconceptions:
        [
            ((z, limit) => z.Enumerate().Count(v => v > limit) / (double)(z.RowCount * z.ColumnCount),
                ("You counted those near +1 only.", "The tanh is as flat near -1: take the absolute value.")),
            ((z, limit) => z.Enumerate().Count(v => v < -limit) / (double)(z.RowCount * z.ColumnCount),
                ("You counted those near -1 only.", "The tanh is as flat near +1: take the absolute value.")),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(v) < limit) / (double)(z.RowCount * z.ColumnCount),
                ("That is the share of those that are not saturated.", "Count those above the limit.")),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(v) > limit), ("That is their number.", "Divide by the number of all, N · H.")),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (double)z.RowCount,
                ("You divided by the number of samples.", "There are N · H activations.")),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (double)z.ColumnCount,
                ("You divided by the number of units.", "There are N · H activations.")),
            ((z, limit) => z.EnumerateColumns().Count(unit => unit.All(v => Math.Abs(v) > limit)) / (double)z.ColumnCount,
                ("You counted units that are saturated for every sample.", "Count single activations.")),
            ((z, limit) => z.Enumerate().Count(v => 1 - v * v > limit) / (double)(z.RowCount * z.ColumnCount),
                ("You compared the slope with the limit.", "The limit is one for |z|.")),
            ((z, limit) => z.Enumerate().Average(Math.Abs), ("That is the mean of |z|.", "Count how many are above the limit.")),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(Math.Tanh(v)) > limit) / (double)(z.RowCount * z.ColumnCount),
                ("You took the tanh once more.", "z has been through it already: compare it as it is.")),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(v) >= limit) / (double)(z.RowCount * z.ColumnCount), "Activations at the limit are counted as well. Is one at the limit above it?"),
            ((z, limit) => z.Enumerate().Count(v => v * v > limit) / (double)(z.RowCount * z.ColumnCount), "You compared the squares with the limit. The limit of what is it?"),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(v) > 0.9) / (double)(z.RowCount * z.ColumnCount), "The limit is 0.9 whatever was asked for. What is the argument `limit` for?"),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (double)z.RowCount * z.ColumnCount,
                "You multiplied by the number of units: without parentheses `a / b * c` is (a / b) * c."),
            ((z, limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (double)(z.RowCount + z.ColumnCount), "You divided by rows plus columns. How many activations are there?"),
            ((z, limit) => z.Enumerate().Where(v => Math.Abs(v) > limit).Sum() / (z.RowCount * z.ColumnCount), "You added the activations up. What does each of them count for?"),
            ((z, limit) => z.Enumerate().Where(v => Math.Abs(v) > limit).DefaultIfEmpty().Average(), "That is the mean of those above the limit. How many are they?"),
            ((z, limit) => z.EnumerateRows().Count(row => row.All(v => Math.Abs(v) > limit)) / (double)z.RowCount, "You counted samples for which every unit is saturated. What is to be counted?"),
            ((z, limit) => z.EnumerateColumns().Count(unit => unit.Any(v => Math.Abs(v) > limit)) / (double)z.ColumnCount, "You counted units that are saturated for some sample. What is to be counted?"),
        ],
        usual: [Mistakes.WholeNumbers]);

    // A case in which the last unit is saturated for every sample. Where it is the only one, every case would be like the first.
    static ExerciseCase Case(int samples, int units, double limit)
    {
        return Made(samples) with { Redraw = units > 1 ? Made : null };

        ExerciseCase Made(int seed)
        {
            var z = (new Draw(seed).Normal(samples, units) * 1.5).PointwiseTanh();
            z.SetColumn(units - 1, Vector<double>.Build.Dense(samples, -0.99));
            return new(FormattableString.Invariant($"N = {samples}, H = {units}, limit {limit}"), [z, limit]);
        }
    }

    static ExerciseCase AtTheLimit() => new(
        "N = 2, H = 3, limit 0.5, two at the limit", [Matrix<double>.Build.DenseOfRowMajor(2, 3, [0.5, 0.75, 0, -0.75, 0.25, -0.5]), 0.5]);
}
