using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>z = max(a, 0).</summary>
static class Relu
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "5.1",
        function: "Relu",
        title: "The ReLU",
        points: 1,
        results: ["z"],
        cases: Trial.Cases("NH", trial => [trial.Draw.Normal(trial.N, trial.H) * 2]),
        hints:
        [
            "It lets through what is positive, unchanged. And what is negative?",
            "`a.Map(v => ...)` works on each element, and `Math.Max` takes the larger of two numbers.",
            "relu(a) = max(a, 0), element by element.",
        ],
        solution: a => a.Map(v => Math.Max(v, 0)),
        explanation: "A positive pre-activation passes as it is, however large: nothing saturates on that side. A negative one gives 0.",
        misconceptions:
        [
            (a => a.PointwiseAbs(), ("That is the absolute value. What becomes of a negative number in a ReLU?", "It becomes 0.")),
            (a => a.Map(v => Math.Min(v, 0)), ("You kept the negative side.", "Take the larger of a and 0.")),
            (a => a.Map(v => v > 0 ? 1.0 : 0.0), ("That is a step, the slope of the ReLU.", "The ReLU itself lets positive numbers through as they are.")),
            (a => a.Map(v => v > 0 ? v : 0.01 * v), ("That is the leaky ReLU, which keeps a little of the negative side.", "Here it becomes 0.")),
            (a => a.Map(v => Math.Clamp(v, 0, 1)), ("You cut off above 1 as well.", "The ReLU has no upper bound.")),
            (a => a.Map(v => Math.Log(1 + Math.Exp(v))), "That is the softplus, a smooth cousin. The ReLU has its kink at 0."),
            (a => a.Map(v => Math.Max(v, 1)), ("You took the larger of a and 1. Where does the flat side of the ReLU lie?", "At 0.")),
            (a => a.Map(v => v > 1 ? v : 0), "What lies between 0 and 1 is lost: where is the kink?"),
            (a => a.Map(v => Math.Max(-v, 0)), "The sides are exchanged: the negative numbers pass, with their sign turned."),
            (a => a.Map(v => Math.Max(v, -1)), ("You took the larger of a and -1. Where does the flat side of the ReLU lie?", "At 0.")),
            (a => a.Map(v => v > 0 ? v : 0.1 * v), ("That is a leaky ReLU, which keeps a little of the negative side.", "Here it becomes 0.")),
            (a => a.Map(v => v > 0 ? v : Math.Exp(v) - 1), "That is the ELU, whose negative side is curved. Here it is 0."),
            (a => a.PointwiseTanh(), "That is the tanh. The ReLU has a kink and no upper bound."),
            (a => a.Clone(), ("Nothing happened to the negative numbers.", "They become 0.")),
        ]);
}
