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
            (z => 1 - z, "Square z: the slope is 1 - z²."),
            (z => z.PointwiseMultiply(1 - z), "z (1 - z) is the slope of the sigmoid."),
            (z => z.PointwiseMultiply(z) - 1, "The sign is turned: the tanh rises everywhere, so its slope is positive."),
            (z => 1 + z.PointwiseMultiply(z), "The slope is largest in the middle, at z = 0, and falls to the sides: 1 minus z²."),
            (z => -2 * z, "You differentiated 1 - z². That expression is the slope already."),
            (z => (1 - z).PointwisePower(2), "(1 - z)² is another thing than 1 - z²: square z first, then subtract."),
            (z => z.Map(v => 1 / (1 - v * v)), "That is the slope of the inverse function, artanh: take its reciprocal."),
            (z => 1 - 2 * z, "You doubled z where it is to be squared."),
            (z => z.Map(v => 1 - Math.Pow(2, v)), "You took 2 to the power of z: base and exponent are exchanged."),
            (z => z.PointwiseTanh(), "You took the tanh of z, which has been through it already. Asked for is the slope."),
            (z => 1 - z.PointwiseAbs(), "You took the absolute value of z where it is to be squared."),
            (z => z.Map(v => 1 - v * v * v), "You took z to the third power: one factor too many."),
            (z => z.PointwiseMultiply(z), "Yours is 0 where the tanh is steepest and near 1 where it is flat: it is what the slope lacks to 1."),
            (z => z.Map(v => (1 - v * v) / 2), "There is a half too much: at z = 0 the tanh has the slope 1."),
            (z => z.Map(v => Math.Sqrt(1 - v * v)), "There is no root in it: the slope is 1 - z² itself."),
        ],
        usual: [Mistakes.ActivationTwice("z", Activation.Tanh)]);

    // Σ tanh a, differentiated by a, has the slopes as its elements.
    static ExerciseCase WithProbe(ExerciseCase given) =>
        given with { Probe = new("∂(Σ tanh a)/∂a", ((Matrix)given.Arguments[0]).Map(Trig.Atanh), a => a.Map(Math.Tanh).Enumerate().Sum()) };
}
