using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>f(xₙ) = Σ αₘ tₘ Gₙₘ + b, what a support vector machine decides by.</summary>
static class DecisionValues
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, double, Matrix>>(
        id: "10.3",
        function: "DecisionValues",
        title: "What a support vector machine decides by",
        points: 2,
        results: ["f"],
        cases: new[] { Case(4, 3), Case(1, 2), Case(4, 4), Case(5, 1), Case(20, 6) }.AndOneWithLarge(1, "alpha", 100),
        hints:
        [
            "Every support vector votes: for its own class, with its own weight, and the louder the nearer it is. What is added at the end?",
            "The votes of the M support vectors are αₘ tₘ, a column (M, 1). G (N, M) says how near each is to each sample: that is a matrix product.",
            "f = G (α ⊙ t) + b, shape (N, 1).",
        ],
        solution: (G, alpha, t, b) => G * alpha.PointwiseMultiply(t) + b,
        explanation: "It is a linear model whose features are the likenesses to the support vectors: their weights are α t, and b is the intercept. The sign "
            + "of f is the class, 0 the border, and -1 and +1 the edges of the margin.",
        misconceptions:
        [
            ((G, alpha, t, b) => G * alpha + b, ("The classes are missing: all support vectors vote for the same class.", "Multiply each α by its t.")),
            ((G, alpha, t, b) => G * t + b, ("The multipliers α are missing: all support vectors weigh the same.", "Multiply each t by its α.")),
            ((G, alpha, t, b) => G * alpha.PointwiseMultiply(t), ("The intercept b is missing.", "Add it at the end.")),
            ((G, alpha, t, b) => G * alpha.PointwiseMultiply(t) - b, ("You subtracted b.", "It is added.")),
            ((G, alpha, t, b) => G * alpha.PointwiseMultiply((t + 1) / 2) + b,
                ("You used the classes as 0 and 1: those of class 0 have no vote then.", "Use t as it is, -1 and +1.")),
            ((G, alpha, t, b) => G * alpha.PointwiseMultiply(t) / alpha.RowCount + b, ("You took the mean of the votes.", "They are added up.")),
            ((G, alpha, t, b) => (G * alpha.PointwiseMultiply(t) + b).Map(f => (double)Math.Sign(f)),
                ("That is the class already.", "Asked for is the decision value, before its sign is taken.")),
            ((G, alpha, t, b) => Activation.Sigmoid.Apply(G * alpha.PointwiseMultiply(t) + b),
                ("There is no sigmoid in a support vector machine: f is no probability.", "Give f as it is.")),
            ((G, alpha, t, b) => G * (alpha.PointwiseMultiply(t) + b), ("b was added to every vote.", "It is added once, to the sum.")),
            ((G, alpha, t, b) => -(G * alpha.PointwiseMultiply(t) + b),
                ("The sign is turned: class +1 lies below the border in yours.", "Class +1 lies where f is above 0.")),
            ((G, alpha, t, b) => G * (alpha + t) + b, "You added α and t. How loud is a vote, and for whom?"),
            ((G, alpha, t, b) => b * (G * alpha.PointwiseMultiply(t)), "You multiplied by b. What does an intercept do?"),
            ((G, alpha, t, b) => (G * alpha.PointwiseMultiply(t)).PointwiseTanh() + b, "There is no tanh in a support vector machine: what lies between the votes and their sum?"),
            ((G, alpha, t, b) => G * alpha - b, "The classes are missing, and b is subtracted: for whom does a support vector vote, and what does an intercept do?"),
            ((G, alpha, t, b) => G.RowSums().ToColumnMatrix() + b, "Every support vector votes for the same class, and all as loud. What are α and t for?"),
            ((G, alpha, t, b) => G * alpha.PointwiseMultiply(t) / alpha.RowCount - b, "You took the mean of the votes, and subtracted b. What does the machine do with either?"),
            ((G, alpha, t, b) => G * alpha.PointwiseMultiply(t) + alpha.RowCount * b, "b is in it once for every support vector: is it added inside the loop?"),
            ((G, alpha, t, b) => Carried(G * alpha.PointwiseMultiply(t)) + b, "The votes of the samples before it are still in each sample's sum. Where does it begin anew?"),
            ((G, alpha, t, b) => (G.TransposeThisAndMultiply(alpha.PointwiseMultiply(t)) + b), "G is transposed: a row of it belongs to a sample, a column to a support vector."),
        ],
        usual: [Mistakes.Transposed("(N, 1)")]);

    static Matrix Carried(Matrix votes) =>
        Matrix<double>.Build.Dense(votes.RowCount, 1, (n, _) => votes.Column(0, 0, n + 1).Sum());

    static ExerciseCase Case(int samples, int support)
    {
        return Made(samples + support) with { Redraw = Made };

        ExerciseCase Made(int seed)
        {
            var draw = new Draw(seed);
            var t = draw.Targets(support).Map(target => 2 * target - 1);
            return new(
                FormattableString.Invariant($"N = {samples}, M = {support}"),
                [draw.Between(0.1, 1, samples, support), draw.Between(0.1, 1, support, 1), t, -0.3]);
        }
    }
}
