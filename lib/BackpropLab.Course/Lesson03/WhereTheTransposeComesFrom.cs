using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂W[i, j] over two samples, by indices: the sum over samples that a product with a transpose is.</summary>
static class WhereTheTransposeComesFrom
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, double, double, (double, double, double)>>(
        id: "3.D2",
        function: "OneWeight",
        title: "One weight, two samples",
        points: 3,
        steps: ["da0_dW", "dE0_dW", "dL_dW"],
        at: draw => [draw.Number(-2, 2), draw.Number(-2, 2), draw.Number(-1, 1), draw.Number(-1, 1)],
        hints:
        [
            "Forget the matrices: one weight, one input of each sample, one error of each sample.",
            "The pre-activation of a sample has its own input times the weight in it. The loss is the mean of the E of both samples, and the weight is in both.",
            "∂a₀/∂W = x₀, ∂E₀/∂W = δ₀ x₀, and the mean over the two samples is (x₀ δ₀ + x₁ δ₁) / 2.",
        ],
        solution: (x0, x1, delta0, delta1) => (x0, x0 * delta0, ((x0 * delta0) + (x1 * delta1)) / 2),
        explanation: "The sum runs over the samples, down a column of X and down a column of δ at once. A product of matrices runs along the rows of its first factor, so that factor has to be Xᵀ: "
            + "its row i is the column i of X. The transpose is nothing but the wish to add over the samples.",
        misconceptions:
        [
            ((x0, x1, delta0, delta1) => (1, 0, 0), ("If the input is 0, does the weight matter at all?", "The weight has its input as a factor, so that is the slope: x0.")),
            ((x0, x1, delta0, delta1) => (x0 + x1, 0, 0), ("Does the input of another sample reach this sample's pre-activation?", "Each sample has a row of its own: only x0 is in it.")),
            ((x0, x1, delta0, delta1) => (delta0, 0, 0), ("An error is how E changes with a. What is asked is how a changes with the weight.", "The weight has its input as a factor: x0.")),
            ((x0, x1, delta0, delta1) => (x0, delta0, 0), ("What lies between E and the weight besides the error?", "Multiply by the step before.")),
            ((x0, x1, delta0, delta1) => (x0, x0 * delta1, 0), ("Whose error meets whose input?", "A sample's own error meets its own input.")),
            ((x0, x1, delta0, delta1) => (x0, x0 * delta0, (x0 * delta0) + (x1 * delta1)), ("This grows with every sample that is added. What is L of the E?", "Their mean: divide by 2.")),
            ((x0, x1, delta0, delta1) => (x0, x0 * delta0, x0 * delta0), ("Has the second sample nothing to say?", "The same weight is in its pre-activation too: add its product, and take the mean.")),
            ((x0, x1, delta0, delta1) => (x0, x0 * delta0, (x0 + x1) * (delta0 + delta1) / 2), ("Here the input of one sample meets the error of the other. Should it?", "Multiply within each sample first, then add.")),
            ((x0, x1, delta0, delta1) => (x0, x0 * delta0, (x0 + x1) * (delta0 + delta1) / 4), ("You multiplied two means. Is that the mean of the products?", "Multiply within each sample first, then take the mean.")),
        ]);
}
