using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>G with Gₙₘ = exp(-γ |xₙ - sₘ|²).</summary>
static class KernelMatrix
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double, Matrix>>(
        id: "10.2",
        function: "KernelMatrix",
        title: "How alike are two points",
        points: 2,
        results: ["G"],
        cases: [Case(4, 3, 2, 0.5), Case(1, 1, 2, 2), Case(4, 4, 4, 0.1), Case(5, 2, 1, 1.5), Case(20, 6, 3, 0.3)],
        hints:
        [
            "One number for each pair of a row of X and a row of S. How far are the two apart?",
            "|x - s|² is the sum of the squared differences of their features. Times -γ, it goes into the exponential.",
            "G_nm = exp(-γ Σ_j (x_nj - s_mj)²), shape (N, M).",
        ],
        solution: (X, S, gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) =>
        {
            var apart = X.Row(n) - S.Row(m);
            return Math.Exp(-gamma * apart.DotProduct(apart));
        }),
        explanation: "The number is 1 where two points coincide and falls towards 0 with their distance: at 1/√γ about a third is left, "
            + "at twice that next to nothing. It is an inner product of features that nobody has to compute, infinitely many of them.",
        misconceptions:
        [
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma * (x - s).L2Norm())),
                ("You took the distance. Is there a root in this kernel?", "There is none: take the square of the distance.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(gamma * Squared(x, s))),
                ("The minus is missing: points that are far apart would be the most alike.",
                    "The exponent is negative, or 0 where the points coincide.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-Squared(x, s))),
                ("γ is not used.", "It says how fast the likeness falls off: multiply the squared distance by it.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-Squared(x, s) / gamma)),
                ("You divided by γ. Does a larger γ make the likeness fall off faster, or slower?", "Faster: it multiplies the squared distance.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-Squared(x, s) / (2 * gamma * gamma))),
                ("That is the form with a width, where γ is one half over the square of the width.", "Here γ itself is given: it multiplies the squared distance.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => gamma * Squared(x, s)),
                ("That is γ times the squared distance, which grows as points move apart.", "Take the exponential of its negative.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma * Math.Pow((x - s).Sum(), 2))),
                ("You added the differences and squared the sum: they may cancel.", "Square each difference, then add.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma * Squared(x, s) / x.Count)),
                ("You took the mean over the features.", "The squared distance is a sum.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => x * s),
                ("That is the plain inner product, the linear kernel.", "Take the squared distance of the two, and the exponential of -γ times it.")),
            ((X, S, gamma) => Pairs(S, X, (s, x) => Math.Exp(-gamma * Squared(x, s))),
                ("This is the transpose of the right answer.", "A row for each row of X, a column for each row of S.")),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma * (x - s).L1Norm())), "You added the absolute differences. What does the distance do with each of them?"),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma * Squared(x, -s))), "You added the points. Their distance is made of a difference."),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma * (x * s))), "You took the inner product of the two. How far are they apart?"),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-2 * gamma * Squared(x, s))), "There is a factor 2 too much in the exponent."),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma * Squared(x, s) / 2)), "There is a half too much in the exponent: γ is given as it stands there."),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma * gamma * Squared(x, s))), "γ is in the exponent twice."),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Exp(-gamma) * Squared(x, s)), "Only γ is in the exponential. What else belongs under it?"),
            ((X, S, gamma) => Pairs(X, S, (x, s) => gamma * Math.Exp(-Squared(x, s))), "γ stands before the exponential. What does it do there to a point's likeness with itself, which is to be 1?"),
            ((X, S, gamma) => Pairs(X, S, (x, s) => Math.Pow(10, -gamma * Squared(x, s))), "Your powers have base 10. `Math.Exp` has base e."),
            ((X, S, gamma) => Carried(X, S, gamma), "The sum goes on from pair to pair. Where does it begin anew?"),
        ]);

    static ExerciseCase Case(int samples, int others, int features, double gamma)
    {
        return Made(samples + others) with { Redraw = Made };

        ExerciseCase Made(int seed)
        {
            var draw = new Draw(seed);
            return new(
                FormattableString.Invariant($"N = {samples}, M = {others}, D = {features}"),
                [draw.Normal(samples, features) / 2, draw.Normal(others, features) / 2, gamma]);
        }
    }

    static Matrix Carried(Matrix x, Matrix s, double gamma)
    {
        var (likeness, sum) = (Matrix<double>.Build.Dense(x.RowCount, s.RowCount), 0.0);
        for (var n = 0; n < x.RowCount; n++)
        {
            for (var m = 0; m < s.RowCount; m++)
            {
                sum += Squared(x.Row(n), s.Row(m));
                likeness[n, m] = Math.Exp(-gamma * sum);
            }
        }

        return likeness;
    }

    static Matrix Pairs(Matrix x, Matrix s, Func<Vector<double>, Vector<double>, double> pair) =>
        Matrix<double>.Build.Dense(x.RowCount, s.RowCount, (n, m) => pair(x.Row(n), s.Row(m)));

    static double Squared(Vector<double> x, Vector<double> s) => (x - s) * (x - s);
}
