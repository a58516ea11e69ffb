using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>1 where a is above 0, else 0, at the kink too.</summary>
static class ReluDerivative
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "5.2",
        function: "ReluDerivative",
        title: "The slope of the ReLU",
        points: 1,
        results: ["h'(a)"],
        cases: [.. Trial.Cases("NH", trial => [trial.Draw.Normal(trial.N, trial.H) * 2]), AtTheKink()],
        hints:
        [
            "Draw max(a, 0). How steep is it on the right, and how steep on the left?",
            "Two slopes and a corner. At the corner there is no derivative; take 0 there, as PyTorch does.",
            "h'(a) = 1 for a > 0, else 0.",
        ],
        solution: a => a.Map(v => v > 0 ? 1.0 : 0.0),
        explanation: "On the right the ReLU is the line z = a with slope 1, on the left it is flat. At 0 any slope between the two would do; 0 is the custom.",
        misconceptions:
        [
            (a => a.Map(v => v >= 0 ? 1.0 : 0.0), ("At a = 0, where there is no derivative, the custom is 0. Which way does your comparison take it?", "Compare with `>`, not with `>=`.")),
            (a => a.Map(v => (double)Math.Sign(v)), ("The negative side is flat.", "Its slope is 0, not -1.")),
            (a => a.Map(v => Math.Max(v, 0)), ("That is the ReLU itself.", "Its slope on the positive side is 1 everywhere.")),
            (a => a.Map(v => v > 0 ? 1.0 : 0.01), ("That is the slope of the leaky ReLU.", "Here the negative side is entirely flat.")),
            (a => a.Map(v => v > 0 ? 0.0 : 1.0), "The sides are exchanged: the positive side is the steep one."),
            (a => a.Map(v => v < 0 ? 1.0 : 0.0), "The sides are exchanged: which one is flat?"),
            (a => a.Map(v => v > 1 ? 1.0 : 0.0), "What lies between 0 and 1 counts as flat in yours: where is the kink?"),
            (a => a.Map(v => v / Math.Abs(v)), "The negative side is flat, and at a = 0 yours is no number. What is divided by what there?"),
            (a => a.Map(v => Math.Max(v, 0) / v), "At a = 0 yours is no number: what is divided by what there?"),
            (a => Activation.Sigmoid.Apply(a), "That is the sigmoid, a smooth step. The slope of the ReLU jumps."),
            (a => a.Map(v => v != 0 ? 1.0 : 0.0), "Both sides have slope 1 in yours. Which one is flat?"),
            (a => a.Map(_ => 1.0), "You gave slope 1 to the negative side too: that is the identity."),
            (a => a.Map(v => v == 0 ? 0.5 : v > 0 ? 1.0 : 0.0), "At a = 0 you took the mean of both slopes. The custom, PyTorch's too, is 0."),
        ]);

    static ExerciseCase AtTheKink() => new("N = 1, H = 3, one at 0", [Matrix<double>.Build.DenseOfRowMajor(1, 3, [-1, 0, 1])]);
}
