using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>y = σ(a) = 1 / (1 + e^-a).</summary>
static class Sigmoid
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "2.1",
        function: "Sigmoid",
        title: "The sigmoid",
        points: 1,
        results: ["y"],
        cases: [.. Trial.Cases("N", trial => [trial.Draw.Between(-4, 4, trial.N, 1)]), Extreme()],
        hints:
        [
            "The function works on each number by itself: `a.Map(...)` does that for a matrix.",
            "`Math.Exp(-v)` is e to the power -v. What has to be added to it, and what is then divided?",
            "σ(a) = 1 / (1 + e⁻ᵃ), for every element.",
        ],
        solution: a => a.Map(value => 1 / (1 + Math.Exp(-value))),
        explanation: "For large positive a the exponential vanishes and 1 is left; for large negative a it grows without bound and the quotient "
            + "goes to 0; at 0 it is 1, and the quotient one half.",
        misconceptions:
        [
            (a => a.Map(v => 1 / (1 + Math.Exp(v))),
                ("Yours falls where the sigmoid rises: it is the probability of class 0. What is the sign in the exponent?", "The exponent is -a.")),
            (a => a.Map(v => 1 / 1 + Math.Exp(-v)),
                ("What you give is the denominator alone. Is a division missing, or are the parentheses around what is divided by? Without them `1 / 1 + x` is (1 / 1) + x.", "Put parentheses around the whole denominator, and divide 1 by it.")),
            (a => a.Map(Math.Exp), ("It grows without bound. What keeps a probability below 1?", "Add 1 to the exponential in the denominator.")),
            (a => a.Map(v => Math.Exp(-v)), "That is the exponential alone, which grows without bound where the sigmoid goes to 0."),
            (a => a.Map(v => v > 0 ? 1.0 : 0.0), "That is a step: 0 or 1 and nothing between. The sigmoid is a smooth step."),
            (a => a.Map(v => v >= 0 ? 1.0 : 0.0), "That is a step, 1 from a = 0 on. The sigmoid is a smooth step."),
            (a => a.Map(v => 1 / (1 + Math.Pow(10, -v))), "You took powers of 10. The exponential takes powers of e."),
            (a => a.Map(v => 1 / (1 + Math.Pow(2, -v))), "You took powers of 2. The exponential takes powers of e."),
            (a => a.Map(v => 1 / (1 + Math.Pow(-v, Math.E))), "Base and exponent are exchanged: it is e that is raised to a power."),
            (a => Activation.Sigmoid.Apply(Activation.Sigmoid.Apply(a)), "The sigmoid was applied twice."),
            (a => a.Map(v => Math.Log(1 + Math.Exp(v))), "That is the softplus, whose slope the sigmoid is."),
            (a => a.Map(v => 1 / (1 - Math.Exp(-v))),
                ("At a = 0 you divide by 0, and on one side yours is negative. What is done with the exponential in the denominator?", "It is added to 1, not taken from it.")),
            (a => a.PointwiseTanh(),
                ("That is the tanh, which runs from -1 to 1.", "A probability lies between 0 and 1.")),
            (a => Activation.Sigmoid.Apply(a).Map(y => y * (1 - y)),
                ("That is the slope of the sigmoid, which comes later.", "Here the function itself is asked for.")),
        ]);

    static ExerciseCase Extreme() => new("N = 5, numbers to ±800", [Matrix<double>.Build.DenseOfRowMajor(5, 1, [-800, 0, 800, 30, -2])]);
}
