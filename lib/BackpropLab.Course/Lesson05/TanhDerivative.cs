using BackpropLab.Exercises;
using MathNet.Numerics;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>tanh'(a) = 1 - z², from the activation z = tanh a.</summary>
static class TanhDerivative
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "5.3",
        function: "TanhDerivative",
        title: "The slope of the tanh, from its activation",
        points: 1,
        results: ["h'(a)"],
        cases: Trial.Cases("NH", trial => [trial.Draw.Between(-0.95, 0.95, trial.N, trial.H)]).Select(WithProbe),
        hints:
        [
            "The forward pass has z = tanh a at hand. Can the slope be written with z alone?",
            "At a = 0 the tanh is steepest, with slope 1, and z is 0. Far out it is flat, and z² is nearly 1.",
            "tanh'(a) = 1 - tanh² a = 1 - z², element by element.",
        ],
        solution: z => 1 - z.PointwiseMultiply(z),
        explanation: "The derivative of tanh a is 1 - tanh² a, and z is tanh a: no second tanh is needed. When |z| is near 1 the slope is near 0; "
            + "the unit is saturated, and no error gets through it.",
        misconceptions:
        [
            (z => 1 - z, ("Yours falls from left to right. The tanh is as flat on the left as on the right: what does the same to z and to -z?", "Square z: the slope is 1 - z².")),
            (z => z.PointwiseMultiply(1 - z), ("That is the slope of the sigmoid, written with its activation.", "For the tanh it is 1 - z².")),
            (z => z.PointwiseMultiply(z) - 1, ("The sign is turned: the tanh rises everywhere, so its slope is positive.", "It is 1 minus z².")),
            (z => 1 + z.PointwiseMultiply(z), ("Yours grows to the sides. Where is the tanh steepest?", "In the middle, at z = 0: 1 minus z².")),
            (z => -2 * z, ("You differentiated once too often: what you differentiated is the slope already.", "It is 1 - z².")),
            (z => (1 - z).PointwisePower(2), ("The square is around too much: what exactly is squared?", "z alone: square it first, then subtract.")),
            (z => z.Map(v => 1 / (1 - v * v)), ("That is the slope of the inverse function, artanh.", "Take its reciprocal.")),
            (z => 1 - 2 * z, ("You doubled z where it is to be squared.", "`z.Times(z)` squares each element.")),
            (z => z.Map(v => 1 - Math.Pow(2, v)), "You took 2 to the power of z. What is the base, and what the exponent?"),
            (z => z.PointwiseTanh(), "You took the tanh of z, which has been through it already. Asked for is the slope."),
            (z => 1 - z.PointwiseAbs(), "You took the absolute value of z where it is to be squared."),
            (z => z.Map(v => 1 - v * v * v), "You took z to the third power: one factor too many."),
            (z => z.PointwiseMultiply(z), ("Yours is 0 where the tanh is steepest and near 1 where it is flat: it is what the slope lacks to 1.", "Subtract it from 1.")),
            (z => z.Map(v => (1 - v * v) / 2), "There is a half too much: at z = 0 the tanh has the slope 1."),
            (z => z.Map(v => Math.Sqrt(1 - v * v)), ("There is a root too much.", "The slope is 1 - z² itself.")),
        ],
        usual: [Mistakes.ActivationTwice("z", Activation.Tanh)]);

    // Σ tanh a, differentiated by a, has the slopes as its elements.
    static ExerciseCase WithProbe(ExerciseCase given) =>
        given with { Probe = new("∂(Σ tanh a)/∂a", ((Matrix)given.Arguments[0]).Map(Trig.Atanh), a => a.Map(Math.Tanh).Enumerate().Sum()) };
}
