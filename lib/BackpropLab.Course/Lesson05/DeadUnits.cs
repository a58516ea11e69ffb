using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The share of hidden units that are 0 for every sample.</summary>
static class DeadUnits
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, double>>(
        id: "5.5",
        function: "DeadUnits",
        title: "The share of dead units",
        points: 2,
        results: ["share"],
        cases: [Case(5, 4, dead: 1), Case(1, 4, dead: 2), Case(4, 4, dead: 0), Case(6, 1, dead: 1), Case(20, 8, dead: 3)],
        hints:
        [
            "A unit that is silent for one sample only rests. When is it dead?",
            "A unit is a column of z⁽¹⁾: it is dead if all elements of that column are 0.",
            "share = (number of columns that are 0 throughout) / H.",
        ],
        solution: z1 =>
        {
            var dead = z1.EnumerateColumns().Count(unit => unit.All(z => z == 0));
            return (double)dead / z1.ColumnCount;
        },
        explanation: "If a ReLU unit is 0 for every sample, its slope is 0 for every sample too: its weights get no gradient. Where nothing below it learns, it cannot come back.",
        misconceptions:
        [
            (z1 => z1.Enumerate().Count(z => z == 0) / (double)(z1.RowCount * z1.ColumnCount),
                ("You took the share of all zeros.", "A healthy ReLU unit is 0 for many samples; a dead one is 0 for every sample.")),
            (z1 => z1.EnumerateColumns().Count(unit => unit.Any(z => z == 0)) / (double)z1.ColumnCount,
                ("One zero makes a unit dead in yours. A healthy unit rests now and then.", "It has to be 0 for all samples.")),
            (z1 => z1.EnumerateColumns().Count(unit => unit.All(z => z == 0)),
                ("That is the number of dead units.", "Divide by H for their share.")),
            (z1 => 1 - z1.EnumerateColumns().Count(unit => unit.All(z => z == 0)) / (double)z1.ColumnCount,
                "That is the share of the units that are alive."),
            (z1 => z1.EnumerateRows().Count(sample => sample.All(z => z == 0)) / (double)z1.RowCount,
                ("You looked along the rows, which are samples.", "Units are the columns.")),
            (z1 => z1.Row(0).Count(z => z == 0) / (double)z1.ColumnCount,
                ("You looked at the first sample only.", "A unit is dead if it is 0 for all of them.")),
            (z1 => z1.Row(z1.RowCount - 1).Count(z => z == 0) / (double)z1.ColumnCount,
                "Only the last sample decides in yours: is what the others said overwritten? A unit is dead if it is 0 for all of them."),
            (z1 => Dead(z1) / (double)z1.RowCount, "You divided by the number of samples. The share is one of the units."),
            (z1 => Dead(z1) / (double)(z1.RowCount * z1.ColumnCount), "You divided by the number of all activations. The share is one of the units."),
            (z1 => z1.EnumerateColumns().Count(unit => unit.All(z => z <= 1e-6)) / (double)z1.ColumnCount,
                "A unit that is hardly above 0 counts as dead in yours. It is alive, however small its activation is."),
            (z1 => z1.EnumerateColumns().Skip(1).Count(unit => unit.All(z => z == 0)) / (double)z1.ColumnCount, "One unit alone, and dead, is not found in yours: where does the loop begin?"),
            (z1 => z1.EnumerateColumns().SkipLast(1).Count(unit => unit.All(z => z == 0)) / (double)z1.ColumnCount, "One dead unit is not found each time: where does the loop end?"),
            (z1 => Math.Min(1, Dead(z1)) / (double)z1.ColumnCount, "No more than one dead unit is counted: does the loop end at the first?"),
            (z1 => Math.Min(1, Dead(z1)), "It is 1 if there is a dead unit, else 0. The share says how many there are."),
        ],
        usual: [Mistakes.WholeNumbers]);

    static int Dead(Matrix z1) => z1.EnumerateColumns().Count(unit => unit.All(z => z == 0));

    // A unit that is alive is so for one sample alone, each for another one; some hardly are.
    static ExerciseCase Case(int samples, int units, int dead) => new(
        FormattableString.Invariant($"N = {samples}, H = {units}"),
        [Matrix<double>.Build.Dense(samples, units, (n, unit) => unit < units - dead && n == unit % samples ? (unit % 2 == 0 ? 1 : 1e-9) : 0)]) { Redraw = seed => Drawn(samples, units, new Draw(seed)) };

    // Any number of units may be dead; one that is not gives something for one sample at least.
    static ExerciseCase Drawn(int samples, int units, Draw draw)
    {
        var (dead, order, awake) = (draw.Whole(0, units), draw.Order(units), Enumerable.Range(0, units).Select(_ => draw.Whole(0, samples - 1)).ToArray());
        var drawn = draw.Normal(samples, units);
        return new(
            FormattableString.Invariant($"N = {samples}, H = {units}"),
            [drawn.MapIndexed((n, unit, value) => order[unit] < dead ? 0 : n == awake[unit] ? Math.Abs(value) + 1e-9 : Math.Max(value, 0), Zeros.Include)]);
    }
}
