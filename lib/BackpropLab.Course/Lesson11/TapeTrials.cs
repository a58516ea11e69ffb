using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>Lists of steps for a tape, and tapes that go wrong in one place.</summary>
static class TapeTrials
{
    /// <summary>A value used twice, one step alone, a node that is both inputs, the loss on a logit, one unit with a step that leads nowhere, a value that every operation uses, and longer lists.</summary>
    public static IEnumerable<ExerciseCase> Cases { get; } =
    [
        Case("a b + tanh a", [0.5, -1.5], [("*", 0, 1), ("tanh", 0, 0), ("+", 2, 3)]),
        Case("exp a", [0.7], [("exp", 0, 0)]),
        Case("a a, twice", [1.5], [("*", 0, 0), ("*", 1, 1)]),
        Case("ln(1 + exp a) - t a", [0.8, 1, 1, -1], [("exp", 0, 0), ("+", 1, 4), ("log", 5, 5), ("*", 2, 0), ("*", 3, 7), ("+", 6, 8)]),
        Case("one unit, and a step that leads nowhere", [0.6, -0.4, 2, 0.3], [("*", 0, 1), ("tanh", 2, 2), ("+", 4, 3), ("tanh", 6, 6)]),
        Case(
            "a value that every operation uses", [0.9, 1.4],
            [
                ("log", 0, 0), ("exp", 0, 0), ("tanh", 0, 0), ("*", 0, 1), ("*", 1, 0), ("+", 0, 1), ("+", 1, 0),
                ("*", 2, 3), ("+", 9, 4), ("*", 10, 5), ("+", 11, 6), ("*", 12, 7), ("+", 13, 8),
            ]),
        Drawn(3, 8),
        Drawn(4, 20),
    ];

    /// <summary>Plays the steps; what a wrong tape does otherwise is given.</summary>
    /// <param name="leaves">What is given.</param>
    /// <param name="steps">The operations, each with the numbers of its inputs.</param>
    /// <param name="hand">What a step hands to its inputs: of its operation, its inputs' values, its own value and gradient.</param>
    /// <param name="overwritten">Of an operation, whether its shares for its inputs a and b replace what is there; none do when left out.</param>
    /// <param name="backwards">Whether the way back begins at the last step.</param>
    /// <param name="begin">The gradient of the last node.</param>
    public static (double[] Values, double[] Gradients) Played(
        double[] leaves, (string, int, int)[] steps, Func<string, double, double, double, double, (double, double)>? hand = null,
        Func<string, (bool A, bool B)>? overwritten = null, bool backwards = true, double begin = 1)
    {
        var values = leaves.Concat(new double[steps.Length]).ToArray();
        for (var k = 0; k < steps.Length; k++)
        {
            var (operation, a, b) = steps[k];
            values[leaves.Length + k] = Value(operation, values[a], values[b]);
        }

        var gradients = new double[values.Length];
        gradients[^1] = begin;
        foreach (var k in backwards ? Enumerable.Range(1, steps.Length).Select(i => steps.Length - i) : Enumerable.Range(0, steps.Length))
        {
            var ((operation, a, b), node) = (steps[k], leaves.Length + k);
            var (toA, toB) = (hand ?? Shares)(operation, values[a], values[b], values[node], gradients[node]);
            var (replacesA, replacesB) = overwritten?.Invoke(operation) ?? default;
            gradients[a] = replacesA ? toA : gradients[a] + toA;
            gradients[b] = replacesB ? toB : gradients[b] + toB;
        }

        return (values, gradients);
    }

    /// <summary>Whether an operation has two inputs; the steps of others name their one input twice.</summary>
    public static bool HasTwoInputs(string operation) => operation is "+" or "*";

    /// <summary>The right shares; the second is 0 where there is one input.</summary>
    public static (double ToA, double ToB) Shares(string operation, double a, double b, double value, double g) => operation switch
    {
        "+" => (g, g),
        "*" => (g * b, g * a),
        "tanh" => (g * (1 - value * value), 0),
        "exp" => (g * value, 0),
        _ => (g / a, 0),
    };

    static double Value(string operation, double a, double b) => operation switch
    {
        "+" => a + b,
        "*" => a * b,
        "tanh" => Math.Tanh(a),
        "exp" => Math.Exp(a),
        _ => Math.Log(a),
    };

    static ExerciseCase Drawn(int leaves, int steps)
    {
        return Made(steps) with { Redraw = Made };

        // A logarithm is taken of an exponential, an exponential of a tanh: so all stays finite, and of usual size.
        ExerciseCase Made(int seed)
        {
            var draw = new Draw(seed);
            var list = new List<(string, int, int)>();
            while (list.Count < steps - 2)
            {
                var count = leaves + list.Count;
                int[] order = draw.Order(count);
                var (a, b) = (list.Count % 3 == 0 ? count - 1 : order[0], order[^1]);
                list.AddRange((order[0] % 4) switch
                {
                    0 => [("tanh", a, a), ("exp", count, count)],
                    1 => [("+", a, b)],
                    2 => [("tanh", a, a)],
                    _ => [("tanh", b, b), ("*", a, count)],
                });
            }

            var last = leaves + list.Count - 1;
            list.AddRange([("tanh", last, last), ("exp", last + 1, last + 1), ("+", last + 2, 0), ("*", last + 3, last + 3), ("exp", last + 1, last + 1), ("+", last + 4, last + 5), ("log", last + 6, last + 6)]);
            return new(FormattableString.Invariant($"{steps} steps and more"), [Enumerable.Range(0, leaves).Select(_ => draw.Number(-2, 2)).ToArray(), list.ToArray()]);
        }
    }

    static ExerciseCase Case(string name, double[] leaves, (string, int, int)[] steps) => new(name, [leaves, steps]);
}
